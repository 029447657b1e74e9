import { checkAudioListHasAudio } from "./check-audio-list-has-audio.js";
import { checkAudioListHasVideoList } from "./check-audio-list-has-video-list.js";
import { checkNotBothLists } from "./check-not-both-lists.js";
import { checkUidList } from "./check-uid-list.js";
import type { InputPath } from "./input-path.js";
import type { UidLists } from "./uid-lists.js";

const NAMES = [
  ["subscribeVideoUids", true],
  ["unsubscribeVideoUids", false],
  ["subscribeAudioUids", true],
  ["unsubscribeAudioUids", false],
] as const;

/**
 * Every rule about who is subscribed to, as far as the lists themselves tell.
 *
 * @param at where the lists stand, for example `["input"]`.
 * @throws StillgraphError BAD_USER_INPUT at the offending list or entry.
 */
export function checkUidLists(lists: UidLists, streamTypes: 1 | 2, at: InputPath): void {
  for (const [name, mayBeEveryone] of NAMES) {
    const uids = lists[name];
    if (uids !== undefined) checkUidList(uids, mayBeEveryone, [...at, name]);
  }
  checkNotBothLists(lists.subscribeVideoUids, lists.unsubscribeVideoUids, [...at, "unsubscribeVideoUids"]);
  checkNotBothLists(lists.subscribeAudioUids, lists.unsubscribeAudioUids, [...at, "unsubscribeAudioUids"]);
  checkAudioListHasAudio(lists, streamTypes, at);
  checkAudioListHasVideoList(lists, at);
}
