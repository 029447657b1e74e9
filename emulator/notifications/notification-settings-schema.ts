import { z } from "zod";
import { httpUrlSchema } from "./http-url-schema.js";

/** Where notifications go, and how patiently. What the console would hold, and what Agora does not tell of its sender. */
export const notificationSettingsSchema = z.strictObject({
  /** Address of the receiver; null: nothing is sent, and nothing kept for later. */
  target: httpUrlSchema.nullable(),
  /** Key of the signatures, as text. */
  secret: z.string().min(1),
  /** Numbers of the events the receiver is subscribed to; null: all there are. */
  eventTypes: z.array(z.int().min(0)).nullable(),
  /** Real seconds a receiver has to answer (contracts/notifications.md A2). */
  timeoutSeconds: z.number().positive().max(3600),
  /** Scaled seconds from a failed attempt to the next; there are as many repeats as gaps. The real gaps are unknown (A2). */
  retryGapsSeconds: z.array(z.number().min(0).max(86_400)).max(100),
});
