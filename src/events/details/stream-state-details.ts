import type { Details } from "./details.js";
import { readMoment } from "./read-moment.js";
import { readUid } from "./read-uid.js";
import { readWholeNumber } from "./read-whole-number.js";

interface StreamStateDetails {
  readonly streamUid: string;
  readonly receiving: boolean;
  readonly at: Date;
}

/** The service counts the other way round than one would: 0 is yes. */
const RECEIVING = 0;

/**
 * Events 43 and 44, `recorder_audio_stream_state_changed` and its video twin. The moment is spelt `UtcMs` in all
 * documentation, `utcMs` in a real project's types (contracts/notifications.md A8.1).
 *
 * @returns null when stream, state or moment is not there.
 */
export function streamStateDetails(details: Details): StreamStateDetails | null {
  const streamUid = readUid(details["streamUid"]);
  const state = readWholeNumber(details["state"]);
  const at = readMoment(details["UtcMs"]) ?? readMoment(details["utcMs"]);
  if (streamUid === null || state === null || at === null) return null;
  return { streamUid, receiving: state === RECEIVING, at };
}
