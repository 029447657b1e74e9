import type { Details } from "./details.js";
import { readWholeNumber } from "./read-whole-number.js";

const NORMAL = 0;

/** Event 11, `session_exit`; null when it does not say how the service left. */
export function sessionExitDetails(details: Details): { readonly normal: boolean } | null {
  const exitStatus = readWholeNumber(details["exitStatus"]);
  return exitStatus === null ? null : { normal: exitStatus === NORMAL };
}
