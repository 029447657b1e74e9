import { z } from "zod";

const common = {
  /** Name of an operation, or `*` for any. */
  operation: z.string().default("*"),
  /** For how many calls. */
  times: z.int().min(1).max(1_000_000).default(1),
};
const delayMs = z.int().min(0).max(3_600_000);
const later = { ...common, delayMs: delayMs.optional() };

/** What can go wrong with the next calls of an operation. Every kind may come late by `delayMs`. */
export const faultSchema = z.discriminatedUnion("kind", [
  /** The call is not carried out; this status and `{ "message": … }`, or `body` as it is, is the answer. */
  z.strictObject({
    kind: z.literal("status"),
    status: z.int().min(200).max(599),
    message: z.string().optional(),
    body: z.json().optional(),
    headers: z.record(z.string(), z.string()).optional(),
    ...later,
  }),
  /** The call is carried out, only later. */
  z.strictObject({ kind: z.literal("delay"), delayMs, ...common }),
  /** The call is not carried out and never answered. */
  z.strictObject({ kind: z.literal("hang"), ...later }),
  /** The call is not carried out and the connection reset. */
  z.strictObject({ kind: z.literal("reset"), ...later }),
  /** The call is carried out; the connection ends in the middle of the answer's body. */
  z.strictObject({ kind: z.literal("truncate"), ...later }),
  /** The call is not carried out; a page of HTML is the answer, as from a proxy in between. */
  z.strictObject({ kind: z.literal("html"), status: z.int().min(200).max(599).default(502), ...later }),
  /** The call is carried out; its answer loses the fields `omit` (in an array: each item does) or is `body` instead. */
  z.strictObject({
    kind: z.literal("shape"),
    omit: z.array(z.string()).optional(),
    body: z.json().optional(),
    ...later,
  }),
]);
