import type { Details } from "./details.js";
import { readUid } from "./read-uid.js";

/** Event 12, `session_failover`; null without the uid that the recorder has from now on. */
export function sessionFailoverDetails(details: Details): { readonly newRecorderUid: string } | null {
  const newRecorderUid = readUid(details["newUid"]);
  return newRecorderUid === null ? null : { newRecorderUid };
}
