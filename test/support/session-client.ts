import { vi } from "vitest";
import { type Answer, type AnswerError, ask } from "./ask.js";

/** A session as the API shows it. */
export interface SessionView {
  readonly id: string;
  readonly cname: string;
  readonly status: string;
  readonly recorderUid: string;
  readonly sid: string | null;
  readonly resourceId: string | null;
  readonly subscribeVideoUids: readonly string[] | null;
  readonly controllableUntil: string | null;
  readonly capturingSince: string | null;
  readonly endedAt: string | null;
  readonly endReason: string | null;
  readonly uploadingStatus: string | null;
  readonly attempts: readonly {
    readonly recorderUid: string;
    readonly resourceId: string | null;
    readonly sid: string | null;
    readonly endReason: string | null;
  }[];
}

export interface SnapshotView {
  readonly id: string;
  readonly fileName: string;
  readonly streamUid: string;
  readonly takenAt: string;
  readonly backup: number | null;
  readonly source: string;
  readonly url: string | null;
}

export interface SnapshotPage {
  readonly nodes: readonly SnapshotView[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** What came of an operation: a session, or the error in its place. */
export type Attempted =
  | { readonly session: SessionView; readonly error: null }
  | { readonly session: null; readonly error: AnswerError };

type Input = Readonly<Record<string, unknown>>;

const SESSION = `{ id cname status recorderUid sid resourceId subscribeVideoUids controllableUntil capturingSince
  endedAt endReason uploadingStatus attempts { recorderUid resourceId sid endReason } }`;
const PAGE = `{ nodes { id fileName streamUid takenAt backup source url } pageInfo { hasNextPage endCursor } }`;

const OVER = ["STOPPED", "FAILED"];
/** Far beyond what anything here takes; a busy machine is slow. */
const PATIENCE = { timeout: 60_000, interval: 25 };

/** A caller of the gateway's snapshot sessions, over its real HTTP address. */
export class SessionClient {
  constructor(readonly graphqlUrl: string) {}

  /** @returns the session, or the error that came instead. */
  tryStart(input: Input): Promise<Attempted> {
    return this.#mutate("startSnapshotSession", "StartSnapshotSessionInput!", input);
  }

  async start(input: Input): Promise<SessionView> {
    return sessionIn(await this.tryStart(input));
  }

  tryUpdate(sessionId: string, lists: Input): Promise<Attempted> {
    return this.#mutate("updateSnapshotSession", "UpdateSnapshotSessionInput!", { sessionId, ...lists });
  }

  async update(sessionId: string, lists: Input): Promise<SessionView> {
    return sessionIn(await this.tryUpdate(sessionId, lists));
  }

  tryStop(sessionId: string, options: { readonly async?: boolean } = {}): Promise<Attempted> {
    return this.#mutate("stopSnapshotSession", "StopSnapshotSessionInput!", { sessionId, ...options });
  }

  async stop(sessionId: string): Promise<SessionView> {
    return sessionIn(await this.tryStop(sessionId));
  }

  async acquire(input: Input) {
    const data = await this.#data(
      `mutation ($input: AcquireSnapshotResourceInput!) {
        acquireSnapshotResource(input: $input) { resourceId recorderUid startBefore }
      }`,
      { input },
    );
    return data["acquireSnapshotResource"] as {
      readonly resourceId: string;
      readonly recorderUid: string;
      readonly startBefore: string;
    };
  }

  /** Throws where the answer has an error. */
  async refresh(sessionId: string): Promise<void> {
    await this.#data("mutation ($sessionId: ID!) { refreshSnapshots(sessionId: $sessionId) { id } }", {
      sessionId,
    });
  }

  async session(id: string): Promise<SessionView> {
    const { snapshotSession } = await this.#data(`query ($id: ID!) { snapshotSession(id: $id) ${SESSION} }`, {
      id,
    });
    return snapshotSession as SessionView;
  }

  /** The sessions of a channel, or of all, the newest first; 50 unless told otherwise. */
  async list(cname?: string, first = 50): Promise<readonly SessionView[]> {
    const filter = cname === undefined ? {} : { cname };
    const { snapshotSessions } = await this.#data(
      `query ($first: Int, $filter: SnapshotSessionFilter) {
        snapshotSessions(first: $first, filter: $filter) { nodes ${SESSION} }
      }`,
      { first, filter },
    );
    return (snapshotSessions as { nodes: readonly SessionView[] }).nodes;
  }

  /** What the service says of the session now; the whole answer, as errors are of interest. */
  serviceStatus(id: string): Promise<Answer> {
    return ask(
      this.graphqlUrl,
      "query ($id: ID!) { snapshotSession(id: $id) { serviceStatus { code name } } }",
      { id },
    );
  }

  async snapshots(sessionId: string, page: Input = {}): Promise<SnapshotPage> {
    const { snapshotSession } = await this.#data(
      `query ($sessionId: ID!, $first: Int, $after: String, $order: ConnectionOrder) {
        snapshotSession(id: $sessionId) { snapshots(first: $first, after: $after, order: $order) ${PAGE} }
      }`,
      { first: 60, order: "OLDEST_FIRST", sessionId, ...page },
    );
    return (snapshotSession as { snapshots: SnapshotPage }).snapshots;
  }

  /** Waits until the session is as wanted, and gives it; fails with how it was last. */
  until(id: string, wanted: (session: SessionView) => boolean): Promise<SessionView> {
    return vi.waitFor(async () => {
      const session = await this.session(id);
      if (!wanted(session)) throw new Error(`still not as wanted: ${JSON.stringify(session)}`);
      return session;
    }, PATIENCE);
  }

  untilStatus(id: string, status: string): Promise<SessionView> {
    return this.until(id, (session) => session.status === status);
  }

  untilOver(id: string): Promise<SessionView> {
    return this.until(id, ({ status }) => OVER.includes(status));
  }

  async #mutate(field: string, type: string, input: Input): Promise<Attempted> {
    const { data, errors } = await ask(
      this.graphqlUrl,
      `mutation ($input: ${type}) { ${field}(input: $input) ${SESSION} }`,
      { input },
    );
    const [error] = errors;
    if (error !== undefined) return { session: null, error };
    return { session: data?.[field] as SessionView, error: null };
  }

  async #data(query: string, variables: Input): Promise<Readonly<Record<string, unknown>>> {
    const { data, errors } = await ask(this.graphqlUrl, query, variables);
    if (errors.length > 0 || data == null) throw new Error(JSON.stringify(errors));
    return data;
  }
}

function sessionIn({ session, error }: Attempted): SessionView {
  if (session === null) throw new Error(JSON.stringify(error));
  return session;
}
