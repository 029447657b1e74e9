import type { SwitchValues } from "../../switches/switch-values.js";
import { refusals } from "../refusals.js";
import type { Region } from "../region.js";
import { regions } from "../regions.js";

/**
 * The data centre a call is for.
 *
 * @throws Refusal 400 when the header is missing, or of the switched status when it names none (contracts/whiteboard.md B3)
 */
export function readRegion(header: string | string[] | undefined, switches: SwitchValues): Region {
  if (header === undefined || header === "") {
    if (switches.missingRegion === "badRequest") throw refusals.regionMissing();
    return switches.missingRegion;
  }
  const region = regions.find((candidate) => candidate === header);
  if (region === undefined) throw refusals.regionUnknown(switches.unknownRegionStatus, String(header));
  return region;
}
