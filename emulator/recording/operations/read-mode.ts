import type { SwitchValues } from "../../switches/switch-values.js";
import { refusals } from "../answers/refusals.js";
import type { RecordingMode } from "../requests/recording-mode.js";
import { recordingModes } from "../requests/recording-modes.js";

/**
 * The mode in a URL.
 *
 * @throws RecordingRefusal 404 for one the service does not have, or the switch `recording.modes` took away
 */
export function readMode(mode: string | undefined, switches: SwitchValues): RecordingMode {
  const there = switches["recording.modes"];
  const known = recordingModes.find((candidate) => candidate === mode);
  if (known === undefined || (there !== "both" && there !== known)) throw refusals.noRoute();
  return known;
}
