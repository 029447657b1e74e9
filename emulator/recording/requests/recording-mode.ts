import type { recordingModes } from "./recording-modes.js";

/** Mode of a session, as it stands in the URL. */
export type RecordingMode = (typeof recordingModes)[number];
