import type { z } from "zod";
import type { channelUserSchema } from "./channel-user-schema.js";

/** A user in an RTC channel. */
export type ChannelUser = z.infer<typeof channelUserSchema>;
