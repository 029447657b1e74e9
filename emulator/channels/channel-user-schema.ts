import { z } from "zod";

/**
 * A user in an RTC channel. `publishing` means that camera and microphone are on; in a live channel only a
 * host may. `joinedAt` is in ms since the epoch.
 */
export const channelUserSchema = z.strictObject({
  uid: z.string(),
  role: z.enum(["host", "audience"]),
  publishing: z.boolean(),
  joinedAt: z.int(),
});
