import type { CaptureRequest } from "../model/capture-request.js";
import { badInput } from "./bad-input.js";
import { checkListsFitGroup } from "./check-lists-fit-group.js";
import { checkRecorderUidApart } from "./check-recorder-uid-apart.js";
import { checkUidLists } from "./check-uid-lists.js";
import type { InputPath } from "./input-path.js";
import { listsOf } from "./lists-of.js";
import type { UidLists } from "./uid-lists.js";

/**
 * Every rule for a change of who is subscribed to, and the lists as they are afterwards. A list replaces both lists of
 * its medium; the other medium keeps its own. All of them are to be sent, because what the service makes of a change
 * that names one medium only is not documented (contracts/cloud-recording.md 1.5, 1.8).
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
  const given = listsOf(input);
  if (Object.keys(given).length === 0) {
    throw badInput("At least one list of uids is required; nothing else of a session can be changed.", at);
  }
  const video = given.subscribeVideoUids ?? given.unsubscribeVideoUids;
  const audio = given.subscribeAudioUids ?? given.unsubscribeAudioUids;
  const before = listsOf(request);
  const lists = listsOf({
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
