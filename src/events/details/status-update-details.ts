import type { Details } from "./details.js";
import { readWholeNumber } from "./read-whole-number.js";

/** Event 3, `cloud_recording_status_update`; null without a status. */
export function statusUpdateDetails(details: Details): { readonly status: number } | null {
  const status = readWholeNumber(details["status"]);
  return status === null ? null : { status };
}
