import type { SnapshotSession } from "../../sessions/model/snapshot-session.js";

type Columns<T extends Partial<SnapshotSession>> = {
  [Column in keyof T]: Column extends "request" | "storage" ? string : T[Column];
};

/** A session, or a part of one, as it is written: what is kept as jsonb becomes JSON text. */
export function sessionColumns<T extends Partial<SnapshotSession>>(session: T): Columns<T> {
  return {
    ...session,
    ...(session.request !== undefined && { request: JSON.stringify(session.request) }),
    ...(session.storage !== undefined && { storage: JSON.stringify(session.storage) }),
  } as Columns<T>;
}
