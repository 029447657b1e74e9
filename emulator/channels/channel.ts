import type { z } from "zod";
import type { channelSchema } from "./channel-schema.js";

/** An RTC channel with its users in the order they joined. */
export type Channel = z.infer<typeof channelSchema>;
