import { badInput } from "./bad-input.js";
import type { InputPath } from "./input-path.js";

/**
 * The service documents no form for it (contracts/cloud-recording.md 1.2), so only what cannot be a segment of a
 * URL is refused, and what no id seen so far comes near in length.
 */
const RESOURCE_ID = /^[A-Za-z0-9_.~=+-]{1,4096}$/;

/** @throws StillgraphError BAD_USER_INPUT at `at`. */
export function checkResourceId(resourceId: string, at: InputPath): void {
  // `.` and `..` would walk up the path of the call.
  if (RESOURCE_ID.test(resourceId) && !/^\.+$/.test(resourceId)) return;
  throw badInput(`${at.at(-1)} must be a resource id as acquireSnapshotResource returned it.`, at);
}
