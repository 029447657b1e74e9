import { badInput } from "./bad-input.js";
import type { InputPath } from "./input-path.js";
import { listedUsers } from "./listed-users.js";
import { mostOfGroup } from "./most-of-group.js";
import type { UidLists } from "./uid-lists.js";

/**
 * A session's class of users is set at its start; what happens to users above it is not documented
 * (contracts/cloud-recording.md 1.5), so an update may not name more.
 *
 * @param group `subscribeUidGroup` of the session, 0 to 5.
 * @param at where the lists stand, for example `["input"]`.
 * @throws StillgraphError BAD_USER_INPUT at `subscribeVideoUids`.
 */
export function checkListsFitGroup(lists: UidLists, group: number, at: InputPath): void {
  const listed = listedUsers(lists);
  const most = mostOfGroup[group] ?? 0;
  if (listed <= most) return;
  throw badInput(
    `The lists name ${listed} users, and this session was started for at most ${most} at once (expectedStreams).`,
    [...at, "subscribeVideoUids"],
  );
}
