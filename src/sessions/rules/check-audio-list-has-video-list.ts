import { badInput } from "./bad-input.js";
import { everyone } from "./everyone.js";
import type { InputPath } from "./input-path.js";
import type { UidLists } from "./uid-lists.js";

/**
 * With a list for one medium only, the other is not subscribed to at all, so an audio list alone means no
 * screenshots (contracts/cloud-recording.md 1.5, 1.6.2). For `subscribeAudioUids` it has to be `subscribeVideoUids`.
 *
 * @param at where the lists stand, for example `["input"]`.
 * @throws StillgraphError BAD_USER_INPUT at the audio list.
 */
export function checkAudioListHasVideoList(lists: UidLists, at: InputPath): void {
  const { subscribeVideoUids, unsubscribeVideoUids, subscribeAudioUids, unsubscribeAudioUids } = lists;
  // Everyone's audio beside "all but these" of video is the example of 1.8 itself.
  const anyVideoList = subscribeVideoUids ?? unsubscribeVideoUids;
  const videoList = subscribeAudioUids?.includes(everyone) ? anyVideoList : subscribeVideoUids;
  if (subscribeAudioUids !== undefined && videoList === undefined) {
    throw badInput(
      "subscribeAudioUids needs subscribeVideoUids beside it: without it no video is subscribed to and no screenshot is taken.",
      [...at, "subscribeAudioUids"],
    );
  }
  if (unsubscribeAudioUids !== undefined && anyVideoList === undefined) {
    throw badInput(
      "unsubscribeAudioUids needs subscribeVideoUids or unsubscribeVideoUids beside it: without one of them no video is subscribed to.",
      [...at, "unsubscribeAudioUids"],
    );
  }
}
