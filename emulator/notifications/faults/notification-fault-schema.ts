import { z } from "zod";

/** Which notifications it befalls: the next `times` that fit, or of all that fit a `share`; with both, so many at most. */
const common = {
  eventType: z.int().min(0).optional(),
  cname: z.string().optional(),
  sid: z.string().optional(),
  times: z.int().min(1).max(1_000_000).optional(),
  share: z.number().gt(0).max(1).optional(),
  /** Of the chance a `share` leaves: the same seed befalls the same ones. */
  seed: z.int().min(0).max(0xffff_ffff).optional(),
};
const signatures = z.array(z.enum(["Agora-Signature", "Agora-Signature-V2"])).min(1);
const headers = z.array(z.enum(["Agora-Signature", "Agora-Signature-V2", "Content-Type"])).min(1);
/** Whether the repeats are as bad as the first attempt. */
const attempts = z.enum(["all", "first"]).default("all");

/** What can go wrong with a notification. */
export const notificationFaultSchema = z.discriminatedUnion("kind", [
  /** It comes again after its first attempt was answered, as when the answer was lost. */
  z.strictObject({
    kind: z.literal("duplicate"),
    copies: z.int().min(1).max(100).default(1),
    noticeId: z.enum(["same", "new"]).default("same"),
    ...common,
  }),
  /** It is never sent. */
  z.strictObject({ kind: z.literal("drop"), ...common }),
  /** So many later ones of its session overtake it. */
  z.strictObject({ kind: z.literal("reorder"), window: z.int().min(1).max(1000).default(1), ...common }),
  /** It comes real ms later; meanwhile others overtake it. */
  z.strictObject({ kind: z.literal("delay"), delayMs: z.int().min(0).max(3_600_000), ...common }),
  /** These headers are signed with another secret. */
  z.strictObject({
    kind: z.literal("wrongSignature"),
    headers: signatures.default(["Agora-Signature", "Agora-Signature-V2"]),
    attempts,
    ...common,
  }),
  /** These headers are left out. */
  z.strictObject({
    kind: z.literal("missingHeader"),
    headers: headers.default(["Agora-Signature", "Agora-Signature-V2"]),
    attempts,
    ...common,
  }),
]);
