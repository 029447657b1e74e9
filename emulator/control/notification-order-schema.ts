import { z } from "zod";

/** A notification somebody wants sent, whatever the sessions do: the numbers and fields are theirs. */
export const notificationOrderSchema = z.strictObject({
  eventType: z.int().min(0),
  cname: z.string().default("demo"),
  /** Of the recorder. */
  uid: z.string().default("527841"),
  /** A made-up one by default. */
  sid: z.string().optional(),
  sequence: z.int().min(0).default(0),
  /** When it happened, in ms since the epoch; now by default. */
  sendts: z.int().min(0).optional(),
  serviceType: z.int().min(0).default(0),
  serviceScene: z.string().nullable().default(null),
  details: z.record(z.string(), z.json()).default({}),
});
