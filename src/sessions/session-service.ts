import { setTimeout as wait } from "node:timers/promises";
import { v7 as uuidv7 } from "uuid";
import { StillgraphError } from "../errors/stillgraph-error.js";
import { sessionById } from "../store/sessions/session-by-id.js";
import { sessionByKey } from "../store/sessions/session-by-key.js";
import { updateSession } from "../store/sessions/update-session.js";
import { createSession } from "./create-session.js";
import type { Happening } from "./happening.js";
import type { CaptureRequest } from "./model/capture-request.js";
import { hasEnded } from "./model/has-ended.js";
import type { SnapshotSession } from "./model/snapshot-session.js";
import { noSuchSession } from "./no-such-session.js";
import { orderDigest } from "./order-digest.js";
import { recordHappening } from "./record-happening.js";
import { checkStartInput } from "./rules/check-start-input.js";
import { checkUpdateInput } from "./rules/check-update-input.js";
import type { StartOrder, UidListsOrder } from "./session-face.js";
import type { SessionLeases } from "./session-leases.js";
import type { SessionParts } from "./session-parts.js";
import type { SessionWorker } from "./session-worker.js";
import { WaitingRoom } from "./waiting-room.js";

/** Milliseconds between two looks at a session that another worker has in hand. */
const LOOK_MS = 100;

/** How long a caller waits for that: its turn among the calls, a start with its whole ladder or a stop of 25 s. */
const PATIENCE_MS = 90_000;

/** What somebody waits with for a session. */
type Intent = "start" | "update" | "stop";

/** What callers do to sessions. Everything about one session happens one thing at a time, on whichever node. */
export class SessionService {
  readonly #room = new WaitingRoom();

  constructor(
    private readonly parts: SessionParts,
    private readonly worker: SessionWorker,
    private readonly leases: SessionLeases,
  ) {}

  /**
   * Validates, creates and starts a session; answers once the service has issued a sid. The same order with the same
   * idempotency key of the same principal gives the session of the first call, whatever has become of it, a start that failed included.
   *
   * @throws StillgraphError BAD_USER_INPUT before anything is paid for; CONFLICT, among others for a key that came with
   * another order before; UPSTREAM_*, after which nothing of the session is left running.
   */
  async start(order: StartOrder, principal: string): Promise<SnapshotSession> {
    const { db, config, storage, clock } = this.parts;
    const { appId } = config;
    // Before the checks: a repeat must not fail because a token has expired meanwhile.
    const idempotencyKey = order.idempotencyKey ?? null;
    const digest = idempotencyKey === null ? null : orderDigest(order);
    const earlier = await sessionByKey(db, { appId, principal, idempotencyKey });
    if (earlier !== null) return this.#repeated(earlier, digest);

    const checked = checkStartInput(
      { ...order, mode: order.mode === "raw" ? "RAW" : "INDIVIDUAL" },
      {
        appId,
        makesTokens: config.appCertificate !== null,
        leastCaptureInterval: config.captureIntervalMin,
        profiles: storage.profiles,
        storageEndpoints: config.storageEndpoints,
        now: new Date(clock()),
      },
    );
    const id = uuidv7();
    const held = await this.leases.hold(id, async () => {
      const session = await createSession({ id, principal, digest }, checked, this.parts);
      return session === null ? null : this.#firstDrive(session);
    });
    if (held?.value != null) return held.value;
    const same = await sessionByKey(db, { appId, principal, idempotencyKey });
    if (same === null) throw new StillgraphError("CONFLICT", "The session could not be created; try again.");
    return this.#repeated(same, digest);
  }

  /** Changes whom a session captures; updates of one session happen one after the other. */
  async update(sessionId: string, lists: UidListsOrder): Promise<SnapshotSession> {
    const { db, recording } = this.parts;
    return this.#inHand(sessionId, "update", async (session) => {
      const wanted = checkUpdateInput(lists, session);
      const { cname, recorderUid, resourceId, sid, request } = session;
      if (resourceId === null || sid === null || session.status === "STOPPING") {
        throw new StillgraphError(
          "CONFLICT",
          `The session is ${session.status}; it has no recorder to update just now.`,
        );
      }
      const answer = await recording.update(
        { cname, recorderUid, mode: request.mode, resourceId, sid },
        { lists: wanted },
      );
      if (answer.kind === "gone") {
        throw new StillgraphError(
          "CONFLICT",
          "The service has no recorder for this session just now; it is being looked into.",
        );
      }
      const updated = await updateSession(db, session, { request: { ...withoutLists(request), ...wanted } });
      // A stop came in between: what was updated is being stopped.
      return updated === "stale" || updated === "uidTaken" ? this.#require(sessionId) : updated;
    });
  }

  /** Stops a session, or leaves it as it is when it has ended. With `async` it does not wait for the upload. */
  async stop(sessionId: string, options: { readonly async: boolean }): Promise<SnapshotSession> {
    const asked = await this.#require(sessionId);
    if (hasEnded(asked.status)) return asked;
    // Said before the session is in hand, so that whoever has it sees that it is to end.
    await recordHappening(asked, { event: "STOP_ASKED" }, this.parts);
    return this.#inHand(sessionId, "stop", async (session) => {
      if (hasEnded(session.status)) return session;
      const driven = await this.worker.drive(session, options);
      if (!hasEnded(driven.session.status) && driven.error !== undefined) throw driven.error;
      return driven.session;
    });
  }

  /** Records what is in the bucket now. */
  async refresh(sessionId: string): Promise<SnapshotSession> {
    const session = await this.#require(sessionId, ["sessionId"]);
    if (!(await this.parts.pictures.record(session))) {
      throw new StillgraphError(
        "CONFLICT",
        "This server has no read keys for the session's storage, so it cannot list it.",
      );
    }
    return this.#require(sessionId);
  }

  async #firstDrive(session: SnapshotSession): Promise<SnapshotSession> {
    const { session: driven, error } = await this.worker
      .drive(session)
      // It may have come as far as a start before it failed: what is written tells.
      .catch(async (cause: unknown) => ({ session: await this.#require(session.id), error: cause }));
    if (driven.sid !== null) return driven;
    // The recorder runs, and the answer with its sid was lost on the way: the supervisor finds it in the pictures.
    if (error === undefined && driven.status === "STARTING") return driven;
    if (!hasEnded(driven.status)) {
      const event: Happening["event"] = driven.startSentAt === null ? "START_REFUSED" : "START_ABANDONED";
      await recordHappening(driven, { event }, this.parts);
    }
    throw (
      error ??
      new StillgraphError("UPSTREAM_TIMEOUT", "The recorder did not start in time; it is being cleaned up.")
    );
  }

  /** The session that the key was first used for; a key does not stand for two orders. */
  #repeated(session: SnapshotSession, digest: string | null): Promise<SnapshotSession> {
    if (session.orderDigest === null || session.orderDigest === digest) return this.#begun(session.id);
    throw new StillgraphError(
      "CONFLICT",
      "This idempotencyKey was given with another order before; a new order needs a new key.",
      { inputPath: ["input", "idempotencyKey"] },
    );
  }

  /** Waits until the call that created the session has begun it, and gives what it came to. */
  #begun(sessionId: string): Promise<SnapshotSession> {
    return this.#until(sessionId, "start", async (session) => {
      const beginning = session.status === "STARTING" && session.sidUnheardAt === null;
      return beginning ? null : session;
    });
  }

  /** Runs `work` with the session in hand, as soon as nobody else has it. */
  #inHand(
    sessionId: string,
    intent: Intent,
    work: (session: SnapshotSession) => Promise<SnapshotSession>,
  ): Promise<SnapshotSession> {
    return this.#until(sessionId, intent, async (_, leave) => {
      const held = await this.leases.hold(sessionId, async () => {
        leave();
        return work(await this.#require(sessionId));
      });
      return held === null ? null : held.value;
    });
  }

  async #until(
    sessionId: string,
    intent: Intent,
    attempt: (session: SnapshotSession, leave: () => void) => Promise<SnapshotSession | null>,
  ): Promise<SnapshotSession> {
    const deadline = this.parts.clock() + PATIENCE_MS;
    const look = async (leave: () => void) => attempt(await this.#require(sessionId), leave);
    const atOnce = await look(() => undefined);
    if (atOnce !== null) return atOnce;
    // Each intent has places of its own: a crowd of updates must not be in the way of a stop.
    return this.#room.stay(`${intent} ${sessionId}`, async (leave) => {
      for (;;) {
        if (this.parts.clock() >= deadline) {
          throw new StillgraphError(
            "UPSTREAM_TIMEOUT",
            "The session is busy with something that takes long; ask again.",
          );
        }
        await wait(LOOK_MS);
        const done = await look(leave);
        if (done !== null) return done;
      }
    });
  }

  async #require(
    sessionId: string,
    inputPath: readonly string[] = ["input", "sessionId"],
  ): Promise<SnapshotSession> {
    const { db, config } = this.parts;
    const session = await sessionById(db, sessionId);
    if (session?.appId === config.appId) return session;
    throw noSuchSession(inputPath);
  }
}

function withoutLists(request: CaptureRequest): CaptureRequest {
  const { subscribeVideoUids, unsubscribeVideoUids, subscribeAudioUids, unsubscribeAudioUids, ...rest } =
    request;
  return rest;
}
