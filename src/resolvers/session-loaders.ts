import DataLoader from "dataloader";
import type { Snapshot } from "../sessions/model/snapshot.js";
import type { SnapshotAttempt } from "../sessions/model/snapshot-attempt.js";
import type { SnapshotSession } from "../sessions/model/snapshot-session.js";
import type { Page, ServiceStatusNow, SessionFace, SessionSnapshotsOrder } from "../sessions/session-face.js";
import { settled } from "./settled.js";

/** Which page of a session's pictures. */
type PageOfPictures = Omit<SessionSnapshotsOrder, "sessionIds">;

/**
 * One operation's questions about sessions, each asked once however often it stands in the document. Keys are the store's
 * ids. A session or picture comes out only where the caller may see its channel; what is asked below one is asked of what
 * came out.
 */
export class SessionLoaders {
  readonly #sessions: DataLoader<string, SnapshotSession | null>;
  readonly #snapshots: DataLoader<string, Snapshot | null>;
  readonly #attempts: DataLoader<string, readonly SnapshotAttempt[]>;
  /** By the page: the same one of many sessions is one question. */
  readonly #pages = new Map<string, DataLoader<string, Page<Snapshot>>>();
  readonly #serviceStatus: DataLoader<SnapshotSession, ServiceStatusNow | null, string>;

  /** @param channels patterns of those the caller may see; null for every channel. */
  constructor(
    private readonly face: SessionFace,
    channels: readonly string[] | null,
  ) {
    this.#sessions = new DataLoader(async (ids) => {
      const found = await face.sessions(ids, channels);
      return ids.map((id) => found.get(id) ?? null);
    });
    this.#snapshots = new DataLoader((ids) => settled(ids.map(async (id) => face.snapshot(id, channels))));
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

  snapshots(sessionId: string, page: PageOfPictures): Promise<Page<Snapshot>> {
    const key = JSON.stringify(page);
    const loader = this.#pages.get(key) ?? this.#pageLoader(page);
    this.#pages.set(key, loader);
    return loader.load(sessionId);
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
    for (const pages of this.#pages.values()) pages.clear(session.id);
  }

  #pageLoader(page: PageOfPictures): DataLoader<string, Page<Snapshot>> {
    return new DataLoader(async (sessionIds) => {
      const found = await this.face.snapshotsPages({ sessionIds, ...page });
      return sessionIds.map((id) => found.get(id) ?? { rows: [], hasMore: false });
    });
  }
}
