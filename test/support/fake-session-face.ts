import { allows } from "../../src/auth/allows.js";
import { StillgraphError } from "../../src/errors/stillgraph-error.js";
import type { Snapshot } from "../../src/sessions/model/snapshot.js";
import type { SnapshotAttempt } from "../../src/sessions/model/snapshot-attempt.js";
import type { SnapshotSession } from "../../src/sessions/model/snapshot-session.js";
import type { Page, SessionFace } from "../../src/sessions/session-face.js";

interface Rows {
  readonly sessions?: readonly SnapshotSession[];
  readonly attempts?: readonly SnapshotAttempt[];
  readonly snapshots?: readonly Snapshot[];
}

export interface FakeSessionFace {
  readonly face: SessionFace;
  /** The arguments of every call of a method, in order. */
  calls<Method extends keyof SessionFace>(method: Method): Parameters<SessionFace[Method]>[];
}

/**
 * Sessions in memory, with pages as the store gives them. Nothing happens by itself: what a mutation comes to is given.
 * The arrays are read at each call, so that rows can be added in between.
 */
export function fakeSessionFace(
  { sessions = [], attempts = [], snapshots = [] }: Rows,
  methods: Partial<SessionFace> = {},
): FakeSessionFace {
  const called: { method: PropertyKey; args: unknown[] }[] = [];
  const known = (id: string) => {
    const session = sessions.find((row) => row.id === id);
    if (session === undefined) throw new StillgraphError("NOT_FOUND", "There is no such session.");
    return session;
  };
  const channelOf = ({ sessionId }: Pick<Snapshot, "sessionId">) =>
    sessions.find(({ id }) => id === sessionId)?.cname ?? "";
  const unexpected = () => Promise.reject(new Error("no test expects this call"));
  const methodsOfRows: SessionFace = {
    acquire: unexpected,
    start: unexpected,
    update: async (id) => known(id),
    stop: async (id) => known(id),
    refresh: async (id) => known(id),
    sessions: async (ids, channels) =>
      new Map(
        sessions
          .filter(({ id, cname }) => ids.includes(id) && allows(channels, cname))
          .map((row) => [row.id, row]),
      ),
    async sessionsPage({ filter, first, after, order }) {
      const found = sessions.filter(
        ({ cname, status }) =>
          (filter.cname ?? cname) === cname &&
          allows(filter.channels ?? null, cname) &&
          (filter.status ?? [status]).includes(status),
      );
      return page(found, { place: ({ id }) => id, after, first, order });
    },
    attempts: async (ids) =>
      new Map(ids.map((id) => [id, attempts.filter(({ sessionId }) => sessionId === id)])),
    snapshot: async (id, channels) =>
      snapshots.find((row) => row.id === id && allows(channels, channelOf(row))) ?? null,
    async snapshotsPage({ filter, first, after, order }) {
      const found = snapshots.filter(
        ({ sessionId, streamUid }) =>
          (filter.sessionId ?? sessionId) === sessionId &&
          (filter.cname ?? channelOf({ sessionId })) === channelOf({ sessionId }) &&
          allows(filter.channels ?? null, channelOf({ sessionId })) &&
          (filter.streamUid ?? streamUid) === streamUid,
      );
      const place = ({ takenAt, id }: Pick<Snapshot, "takenAt" | "id">) => `${takenAt.toISOString()} ${id}`;
      return page(found, { place, after: after && place(after), first, order });
    },
    async snapshotsPages({ sessionIds, filter, ...rest }) {
      const pages = sessionIds.map(
        async (sessionId) =>
          [
            sessionId,
            await methodsOfRows.snapshotsPage({ ...rest, filter: { ...filter, sessionId } }),
          ] as const,
      );
      return new Map(await Promise.all(pages));
    },
    serviceStatus: unexpected,
    snapshotUrl: unexpected,
    storageProfiles: () => [],
    ...methods,
  };
  const face = new Proxy(methodsOfRows, {
    get(target, method) {
      const answer: unknown = Reflect.get(target, method);
      if (typeof answer !== "function") return answer;
      return (...args: unknown[]) => {
        called.push({ method, args });
        return Reflect.apply(answer, target, args);
      };
    },
  });
  return {
    face,
    calls: (name) =>
      called.filter(({ method }) => method === name).map(({ args }) => args) as Parameters<
        SessionFace[typeof name]
      >[],
  };
}

interface Cut<Row> {
  readonly place: (row: Row) => string;
  readonly after: string | null;
  readonly first: number;
  readonly order: "NEWEST_FIRST" | "OLDEST_FIRST";
}

function page<Row>(rows: readonly Row[], { place, after, first, order }: Cut<Row>): Page<Row> {
  const newest = order === "NEWEST_FIRST";
  const sorted = rows.toSorted((a, b) => (place(a) < place(b) === newest ? 1 : -1));
  const rest = sorted.filter((row) => after === null || (newest ? place(row) < after : place(row) > after));
  return { rows: rest.slice(0, first), hasMore: rest.length > first };
}
