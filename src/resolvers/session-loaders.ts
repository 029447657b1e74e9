import DataLoader from "dataloader";
import type { Snapshot } from "../sessions/model/snapshot.js";
import type { SnapshotAttempt } from "../sessions/model/snapshot-attempt.js";
import type { SnapshotSession } from "../sessions/model/snapshot-session.js";
import type { ServiceStatusNow, SessionFace } from "../sessions/session-face.js";
import { settled } from "./settled.js";

/** One operation's questions about sessions, each asked once however often it stands in the document. Keys are the store's ids. */
export class SessionLoaders {
  readonly #sessions: DataLoader<string, SnapshotSession | null>;
  readonly #snapshots: DataLoader<string, Snapshot | null>;
  readonly #attempts: DataLoader<string, readonly SnapshotAttempt[]>;
  readonly #serviceStatus: DataLoader<SnapshotSession, ServiceStatusNow | null, string>;

  constructor(face: SessionFace) {
    this.#sessions = new DataLoader(async (ids) => {
      const found = await face.sessions(ids);
      return ids.map((id) => found.get(id) ?? null);
    });
    this.#snapshots = new DataLoader((ids) => settled(ids.map(async (id) => face.snapshot(id))));
    this.#attempts = new DataLoader(async (ids) => {
      const found = await face.attempts(ids);
      return ids.map((id) => found.get(id) ?? []);
    });
    this.#serviceStatus = new DataLoader(
      (sessions) => settled(sessions.map(async (session) => face.serviceStatus(session))),
      { cacheKeyFn: ({ id }) => id },
    );
  }

  session(id: string): Promise<SnapshotSession | null> {
    return this.#sessions.load(id);
  }

  snapshot(id: string): Promise<Snapshot | null> {
    return this.#snapshots.load(id);
  }

  /** Oldest first. */
  attempts(sessionId: string): Promise<readonly SnapshotAttempt[]> {
    return this.#attempts.load(sessionId);
  }

  serviceStatus(session: SnapshotSession): Promise<ServiceStatusNow | null> {
    return this.#serviceStatus.load(session);
  }

  /** A session that came by another way: its pictures need not ask for it again. */
  know(session: SnapshotSession): void {
    this.#sessions.prime(session.id, session);
  }

  /** A session as a mutation left it: what was known of it before is out of date. */
  renew(session: SnapshotSession): void {
    this.#sessions.clear(session.id).prime(session.id, session);
    this.#attempts.clear(session.id);
    this.#serviceStatus.clear(session);
  }
}
