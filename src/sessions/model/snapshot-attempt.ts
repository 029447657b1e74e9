/** One recorder a session has had: one row of `snapshot_attempts`. */
export interface SnapshotAttempt {
  readonly sessionId: string;
  /** From 0. */
  readonly ordinal: number;
  readonly recorderUid: string;
  readonly resourceId: string | null;
  readonly sid: string | null;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** In words, for example LOST or UID_TAKEN. */
  readonly endReason: string | null;
}
