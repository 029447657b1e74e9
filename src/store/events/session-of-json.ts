import type { SnapshotSession } from "../../sessions/model/snapshot-session.js";

type OpenSession = Omit<SnapshotSession, "sealed">;

type Moment = {
  [Column in keyof OpenSession]-?: Date extends OpenSession[Column] ? Column : never;
}[keyof OpenSession];

/** Every column that holds a moment; the compiler misses one that is left out. */
const moments: Readonly<Record<Moment, true>> = {
  acquiredAt: true,
  startSentAt: true,
  sidUnheardAt: true,
  createdAt: true,
  startedAt: true,
  capturingSince: true,
  endedAt: true,
  controllableUntil: true,
  recorderStartedAt: true,
  stopAt: true,
  stopSentAt: true,
  nextCheckAt: true,
  listedAt: true,
  stsExpiresAt: true,
};

/** The session that an entry of the log holds: JSON has no moments, only their ISO texts. */
export function sessionOfJson(json: Readonly<Record<string, unknown>>): OpenSession {
  const columns = Object.entries(json).map(([column, value]) => [
    column,
    column in moments && typeof value === "string" ? new Date(value) : value,
  ]);
  return Object.fromEntries(columns);
}
