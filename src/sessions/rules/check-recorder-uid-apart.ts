import { badInput } from "./bad-input.js";
import type { InputPath } from "./input-path.js";
import type { UidLists } from "./uid-lists.js";

/**
 * The recorder's uid must belong to nobody in the channel: the second to join with a uid kicks the first out, and
 * query and stop answer 404 or 49 later (contracts/cloud-recording.md 1.11). The lists tell of users to come.
 *
 * @param at where the lists stand, for example `["input"]`.
 * @throws StillgraphError BAD_USER_INPUT at the entry that is the recorder's uid.
 */
export function checkRecorderUidApart(recorderUid: string, lists: UidLists, at: InputPath): void {
  const byName: Readonly<Record<string, readonly string[] | undefined>> = { ...lists };
  for (const [name, uids] of Object.entries(byName)) {
    const index = uids?.indexOf(recorderUid) ?? -1;
    if (index === -1) continue;
    throw badInput(
      `${name} names ${recorderUid}, which is the recorder's own uid; no user of the channel may have it.`,
      [...at, name, index],
    );
  }
}
