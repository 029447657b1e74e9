import type { Details } from "./details.js";
import { readWholeNumber } from "./read-whole-number.js";

const NORMAL = 0;

/** Events 30, `uploader_started`, and 40, `recorder_started`; null without a status. */
export function startedDetails(details: Details): { readonly ok: boolean } | null {
  const status = readWholeNumber(details["status"]);
  return status === null ? null : { ok: status === NORMAL };
}
