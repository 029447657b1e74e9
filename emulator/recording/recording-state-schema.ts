import { z } from "zod";
import { channelSchema } from "../channels/channel-schema.js";
import { temporaryKeysSchema } from "../storage/temporary-keys-schema.js";
import { resourceSchema } from "./resources/resource-schema.js";
import { sessionSchema } from "./sessions/session-schema.js";

/** What the recording part remembers over a restart; what happened in the sessions is in a file of its own. */
export const recordingStateSchema = z.strictObject({
  version: z.literal(1),
  /** By channel name. */
  channels: z.record(z.string(), channelSchema),
  /** By resourceId. */
  resources: z.record(z.string(), resourceSchema),
  /** By sid, in the order they started. */
  sessions: z.record(z.string(), sessionSchema),
  /** Credentials for a time, as STS hands them out, by access key. */
  temporaryKeys: z.record(z.string(), temporaryKeysSchema),
});
