import type { RecorderLeaveReason as Word } from "../../events/details/recorder-leave-reason.js";
import { wordEnum } from "../word-enum.js";

export const RecorderLeaveReason = wordEnum<Word>({
  name: "RecorderLeaveReason",
  description: "Why a recorder left its channel, in the words of Agora's `LEAVE_CODE_…`.",
  values: {
    INIT: "It could not be initialized (0).",
    SIG: "Its process was interrupted from outside (2).",
    NO_USERS: "The channel was empty for longer than `maxIdleTime` (4).",
    TIMER_CATCH: "Means nothing; comes along with another reason (8).",
    CLIENT_LEAVE: "It was stopped, the normal end (16).",
    OTHER: "A reason that is not documented; `leaveCode` has it.",
  },
});
