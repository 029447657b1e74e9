import type { z } from "zod";
import type { recordingStateSchema } from "./recording-state-schema.js";

/** What the recording part remembers over a restart. */
export type RecordingState = z.infer<typeof recordingStateSchema>;
