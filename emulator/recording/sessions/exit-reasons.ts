/**
 * Why a session is over: stopped by a call; nobody in the channel for maxIdleTime; thrown out by a user with
 * its uid; killed by order; its token wrong, or expired while it ran.
 */
export const exitReasons = ["stopped", "idle", "kicked", "killed", "tokenWrong", "tokenExpired"] as const;
