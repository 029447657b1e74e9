import { badInput } from "./bad-input.js";
import { checkRtcUid } from "./check-rtc-uid.js";
import { everyone } from "./everyone.js";
import type { InputPath } from "./input-path.js";

const MOST = 32;

/**
 * One list of users: 1 to 32 uids, or `#allstream#` by itself where a list may mean everyone
 * (contracts/cloud-recording.md 1.5).
 *
 * @param mayBeEveryone true for a subscribe list.
 * @throws StillgraphError BAD_USER_INPUT at the offending entry, or at `at` for the whole.
 */
export function checkUidList(uids: readonly string[], mayBeEveryone: boolean, at: InputPath): void {
  const name = at.at(-1);
  if (uids.length === 0) {
    throw badInput(`${name} must not be empty; leave it out where it should not apply.`, at);
  }
  if (uids.length > MOST)
    throw badInput(`${name} must hold at most ${MOST} uids; it has ${uids.length}.`, at);
  for (const [index, uid] of uids.entries()) {
    if (uid !== everyone) checkRtcUid(uid, [...at, index]);
    else if (!mayBeEveryone)
      throw badInput(`${name} must hold uids; ${everyone} has no meaning there.`, [...at, index]);
    else if (uids.length > 1) throw badInput(`${everyone} must stand alone in ${name}.`, [...at, index]);
  }
}
