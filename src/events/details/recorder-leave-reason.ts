/** Why a recorder left its channel, in the words of Agora's `LEAVE_CODE_…`. */
export type RecorderLeaveReason = "INIT" | "SIG" | "NO_USERS" | "TIMER_CATCH" | "CLIENT_LEAVE" | "OTHER";
