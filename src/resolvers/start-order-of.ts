import { startDefaults } from "../schema/sessions/start-defaults.js";
import type { StartSnapshotSessionInput } from "../schema/sessions/start-snapshot-session-input.js";
import type { RecordingMode } from "../sessions/model/capture-request.js";
import type { StartOrder } from "../sessions/session-face.js";
import { withoutNulls } from "./without-nulls.js";

/** What a caller wrote -> what the service is asked for: null means left out, and what has a default gets it. */
export function startOrderOf(input: StartSnapshotSessionInput): StartOrder {
  const { mode, ...rest } = { ...startDefaults, ...withoutNulls(input), cname: input.cname };
  return { ...rest, mode: modes[mode] };
}

const modes = { INDIVIDUAL: "individual", RAW: "raw" } as const satisfies Record<string, RecordingMode>;
