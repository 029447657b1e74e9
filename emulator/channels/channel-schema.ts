import { z } from "zod";
import { channelUserSchema } from "./channel-user-schema.js";

/**
 * An RTC channel with its users in the order they joined. `channelType` is the profile its users chose
 * (0 communication, 1 live broadcast); null fits whatever a recorder asks for.
 */
export const channelSchema = z.strictObject({
  channelType: z.literal([0, 1]).nullable(),
  users: z.array(channelUserSchema),
});
