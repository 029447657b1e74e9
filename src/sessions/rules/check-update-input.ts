import type { CaptureRequest } from "../model/capture-request.js";
import { badInput } from "./bad-input.js";
import { checkAudioListHasAudio } from "./check-audio-list-has-audio.js";
import { checkListsFitGroup } from "./check-lists-fit-group.js";
import { checkNotBothLists } from "./check-not-both-lists.js";
import { checkRecorderUidApart } from "./check-recorder-uid-apart.js";
import { checkUidLists } from "./check-uid-lists.js";
import { everyone } from "./everyone.js";
import type { InputPath } from "./input-path.js";
import { listsOf } from "./lists-of.js";
import type { UidLists } from "./uid-lists.js";

/**
 * Every rule for a change of who is subscribed to, and the lists as they are afterwards. A list replaces both lists of
 * its medium; the other medium keeps its own. All of them are to be sent, because what the service makes of a change
 * that names one medium only is not documented (contracts/cloud-recording.md 1.5, 1.8).
 *
 * "Everybody but these" of an empty list is everybody: the way back from a session that was narrowed. It is not null,
 * since many clients write null for what they mean to leave out, and nobody's picture may be taken by mistake.
 *
 * @param at where the input stands.
 * @throws StillgraphError BAD_USER_INPUT at the offending list or entry.
 */
export function checkUpdateInput(
  input: Parameters<typeof listsOf>[0],
  session: { readonly recorderUid: string; readonly request: CaptureRequest },
  at: InputPath = ["input"],
): UidLists {
  const { request, recorderUid } = session;
  const written = listsOf(input);
  if (Object.keys(written).length === 0) {
    throw badInput("At least one list of uids is required; nothing else of a session can be changed.", at);
  }
  checkNotBothLists(written.subscribeVideoUids, written.unsubscribeVideoUids, [
    ...at,
    "unsubscribeVideoUids",
  ]);
  checkNotBothLists(written.subscribeAudioUids, written.unsubscribeAudioUids, [
    ...at,
    "unsubscribeAudioUids",
  ]);
  checkAudioListHasAudio(written, request.streamTypes, at);
  const given = widened(written);
  const video = given.subscribeVideoUids ?? given.unsubscribeVideoUids;
  const audio = given.subscribeAudioUids ?? given.unsubscribeAudioUids;
  const before = listsOf(request);
  const lists = withVideo({
    subscribeVideoUids: video === undefined ? before.subscribeVideoUids : given.subscribeVideoUids,
    unsubscribeVideoUids: video === undefined ? before.unsubscribeVideoUids : given.unsubscribeVideoUids,
    subscribeAudioUids: audio === undefined ? before.subscribeAudioUids : given.subscribeAudioUids,
    unsubscribeAudioUids: audio === undefined ? before.unsubscribeAudioUids : given.unsubscribeAudioUids,
  });
  checkUidLists(lists, request.streamTypes, at);
  checkRecorderUidApart(recorderUid, given, at);
  checkListsFitGroup(lists, request.subscribeUidGroup, at);
  return lists;
}

function widened({ unsubscribeVideoUids, unsubscribeAudioUids, ...subscribed }: UidLists): UidLists {
  return {
    ...subscribed,
    ...(unsubscribeVideoUids === undefined
      ? {}
      : unsubscribeVideoUids.length === 0
        ? { subscribeVideoUids: [everyone] }
        : { unsubscribeVideoUids }),
    ...(unsubscribeAudioUids === undefined
      ? {}
      : unsubscribeAudioUids.length === 0
        ? { subscribeAudioUids: [everyone] }
        : { unsubscribeAudioUids }),
  };
}

/** Everyone's audio by itself would be no video at all (1.5), where until now it was everyone's. */
function withVideo(lists: Parameters<typeof listsOf>[0]): UidLists {
  const left = listsOf(lists);
  const anyVideo = left.subscribeVideoUids ?? left.unsubscribeVideoUids;
  if (anyVideo !== undefined || !left.subscribeAudioUids?.includes(everyone)) return left;
  return { ...left, subscribeVideoUids: [everyone] };
}
