import { badInput } from "./bad-input.js";
import type { InputPath } from "./input-path.js";
import type { UidLists } from "./uid-lists.js";

/**
 * Lists of audio streams are invalid where no audio is subscribed to (`streamTypes` 1,
 * contracts/cloud-recording.md 1.5).
 *
 * @param at where the lists stand, for example `["input"]`.
 * @throws StillgraphError BAD_USER_INPUT at the audio list.
 */
export function checkAudioListHasAudio(lists: UidLists, streamTypes: 1 | 2, at: InputPath): void {
  if (streamTypes === 2) return;
  for (const name of ["subscribeAudioUids", "unsubscribeAudioUids"] as const) {
    if (lists[name] === undefined) continue;
    throw badInput(`${name} needs streamTypes AUDIO_AND_VIDEO; this session is VIDEO_ONLY.`, [...at, name]);
  }
}
