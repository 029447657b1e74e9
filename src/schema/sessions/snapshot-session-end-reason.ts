import type { EndReason } from "../../sessions/model/end-reason.js";
import { wordEnum } from "../word-enum.js";

export const SnapshotSessionEndReason = wordEnum<EndReason>({
  name: "SnapshotSessionEndReason",
  description: "Why a session ended, and what to do about it.",
  values: {
    STOPPED_BY_CALLER: "`stopSnapshotSession` was called. Nothing to do.",
    NOTHING_CAPTURED:
      "It was stopped before there was a single picture. If pictures were expected: check that users sent video, that " +
      "`channelProfile` is the one their apps join with, and the lists of subscribed uids.",
    IDLE_TIMEOUT:
      "Nobody was in the channel for `maxIdleTime` seconds, so the service ended it. Start a new session when users " +
      "are back, or choose a longer `maxIdleTime`.",
    MAX_DURATION: "`maxDuration` had passed, so the server stopped it. Start a new session to go on.",
    ALREADY_ENDED:
      "When it was to be stopped, the service had ended it already and did not say why. The pictures taken until then " +
      "are there; start a new session if that was too early.",
    LOST:
      "The recorder disappeared, and it was not replaced: `recover` was false, or replacements failed too. Start a new " +
      "session; if it keeps happening, check that no user of the channel has a uid from the recorders' range.",
    START_FAILED:
      "No recorder could be started. The error of `startSnapshotSession` said why; correct that and start anew.",
    EXPIRED:
      "The time in which the service takes calls for it (`resourceExpiredHour`) was over. Start a new session, with " +
      "more hours if one is to last that long.",
  },
});
