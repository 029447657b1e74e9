export type SnapshotSource = "CALLBACK" | "BUCKET_LISTING";

/** One picture: one row of `snapshots`, unique by session and file name. */
export interface Snapshot {
  /** UUIDv7. */
  readonly id: string;
  readonly sessionId: string;
  /** Object key in the bucket: prefix and file name. */
  readonly fileName: string;
  /** The user in the picture. */
  readonly streamUid: string;
  readonly takenAt: Date;
  /** n of the `bak<n>` prefix; null before any fail-over. */
  readonly backup: number | null;
  readonly source: SnapshotSource;
}
