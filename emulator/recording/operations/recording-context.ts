import type { SwitchValues } from "../../switches/switch-values.js";
import type { RecorderFleet } from "../sessions/recorder-fleet.js";
import type { RecordingWorld } from "../world.js";

/** What every operation of the recording service works with. */
export interface RecordingContext {
  readonly world: RecordingWorld;
  readonly fleet: RecorderFleet;
  readonly switches: SwitchValues;
}
