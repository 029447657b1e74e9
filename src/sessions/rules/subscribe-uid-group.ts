import { badInput } from "./bad-input.js";
import type { InputPath } from "./input-path.js";
import { listedUsers } from "./listed-users.js";
import { mostOfGroup } from "./most-of-group.js";
import type { UidLists } from "./uid-lists.js";

/**
 * The service's class for so many users at once. What happens above the class is not documented, so a caller who
 * lists more users than expected is believed by the list.
 *
 * @param expectedStreams most users captured at once, 1 to 49.
 * @param at where `expectedStreams` was written.
 * @returns 0 to 5.
 * @throws StillgraphError BAD_USER_INPUT at `at` for more than 49.
 */
export function subscribeUidGroup(expectedStreams: number, lists: UidLists, at: InputPath): number {
  const listed = listedUsers(lists);
  const most = mostOfGroup.at(-1) ?? 0;
  if (listed > most) {
    throw badInput(`The lists name ${listed} users; one session captures at most ${most} at once.`, at);
  }
  if (!Number.isInteger(expectedStreams) || expectedStreams < 1 || expectedStreams > most) {
    throw badInput(`${at.at(-1)} must be a whole number of users from 1 to ${most}.`, at);
  }
  return mostOfGroup.findIndex((room) => Math.max(expectedStreams, listed) <= room);
}
