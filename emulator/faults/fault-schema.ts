import { z } from "zod";

const common = {
  /** Name of an operation, or `*` for any. */
  operation: z.string().default("*"),
  /** For how many calls. */
  times: z.int().min(1).max(1_000_000).default(1),
};
const headerName = z.string().regex(/^[A-Za-z0-9-]+$/, "a header name");
const headerValue = z.string().regex(/^[\x20-\x7e]*$/, "printable ASCII");
const delayMs = z.int().min(0).max(3_600_000);
const later = { ...common, delayMs: delayMs.optional() };
/** The call is carried out first; then its answer, whatever it was, is lost in this way. */
const after = z.boolean().optional();

/**
 * What can go wrong with the next calls of an operation. Every kind may come late by `delayMs`; those that
 * keep a call from being carried out do so only to its answer with `after`.
 */
export const faultSchema = z.discriminatedUnion("kind", [
  /** The call is not carried out; this status and `{ "message": … }`, or `body` as it is, is the answer. */
  z.strictObject({
    kind: z.literal("status"),
    status: z.int().min(200).max(599),
    message: z.string().optional(),
    body: z.json().optional(),
    headers: z.record(headerName, headerValue).optional(),
    after,
    ...later,
  }),
  /** The call is carried out, only later; with `after` at once, and only its answer is late. */
  z.strictObject({ kind: z.literal("delay"), delayMs, after, ...common }),
  /** The call is held until it is released, and then carried out; with `after` it is the answer that is held. */
  z.strictObject({ kind: z.literal("hold"), after, ...later }),
  /** The call is not carried out and never answered. */
  z.strictObject({ kind: z.literal("hang"), after, ...later }),
  /** The call is not carried out and the connection reset. */
  z.strictObject({ kind: z.literal("reset"), after, ...later }),
  /** The call is carried out; the connection ends in the middle of the answer's body. */
  z.strictObject({ kind: z.literal("truncate"), ...later }),
  /** The call is not carried out; a page of HTML is the answer, as from a proxy in between. */
  z.strictObject({
    kind: z.literal("html"),
    status: z.int().min(200).max(599).default(502),
    after,
    ...later,
  }),
  /** The call is carried out; its answer loses the fields `omit` (in an array: each item does) or is `body` instead. */
  z.strictObject({
    kind: z.literal("shape"),
    omit: z.array(z.string()).optional(),
    body: z.json().optional(),
    ...later,
  }),
]);
