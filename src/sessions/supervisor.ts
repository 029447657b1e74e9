import { setTimeout as wait } from "node:timers/promises";
import { forgetLeases } from "../store/leases/forget-leases.js";
import { dueSessions } from "../store/sessions/due-sessions.js";
import { sessionById } from "../store/sessions/session-by-id.js";
import { updateSession } from "../store/sessions/update-session.js";
import type { SessionLeases } from "./session-leases.js";
import type { SessionParts } from "./session-parts.js";
import type { SessionWorker } from "./session-worker.js";

/** How long a node that stops waits for calls under way, in milliseconds of real time. */
const PARTING_MS = 5_000;

/** How often a node removes what dead nodes left behind, and how old that has to be, in milliseconds of real time. */
const TIDY_MS = 60_000;
const DEAD_FOR_MS = 10 * 60_000;

/** Sessions one node works on at the same time; the call budget is the narrower door. */
const AT_ONCE = 16;

/**
 * Watches over all sessions, together with its like on the other nodes: each takes what is due and held by nobody, so
 * that a node's death is only a delay.
 */
export class Supervisor {
  readonly #working = new Map<string, Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #tidyAt = 0;
  #looking: Promise<void> | null = null;
  #stopped = false;

  constructor(
    private readonly parts: SessionParts,
    private readonly worker: SessionWorker,
    private readonly leases: SessionLeases,
    private readonly partingMs: number = PARTING_MS,
  ) {}

  start(): void {
    this.#timer = setInterval(() => {
      // A look that a slow store holds up must not be followed by all those it made late.
      this.#looking ??= this.#look().finally(() => {
        this.#looking = null;
      });
    }, this.parts.pace.rhythmMs);
  }

  /** Takes nothing new and waits for what is being worked on. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#looking;
    const done = Promise.all(this.#working.values());
    // What takes longer goes on elsewhere: every step is written, and the lease runs out with this process.
    await Promise.race([done, wait(this.partingMs, undefined, { ref: false })]);
  }

  async #look(): Promise<void> {
    await this.#tidy();
    const free = AT_ONCE - this.#working.size;
    if (this.#stopped || free <= 0) return;
    try {
      const now = new Date(this.parts.clock());
      const ids = await dueSessions(this.parts.db, {
        appId: this.parts.config.appId,
        now,
        limit: free + this.#working.size,
      });
      for (const id of ids.filter((due) => !this.#working.has(due)).slice(0, free)) {
        this.#working.set(
          id,
          this.#supervise(id).finally(() => this.#working.delete(id)),
        );
      }
    } catch (error) {
      // The store is away; readiness tells so, and the next look tries again.
      this.parts.log.warn({ err: error }, "the supervisor could not read what is due");
    }
  }

  async #tidy(): Promise<void> {
    const now = this.parts.clock();
    if (this.#stopped || now < this.#tidyAt) return;
    this.#tidyAt = now + TIDY_MS;
    // Nothing waits for it: where it fails, it is done a minute later.
    await forgetLeases(this.parts.db, DEAD_FOR_MS).catch(() => undefined);
  }

  async #supervise(id: string): Promise<void> {
    try {
      await this.leases.hold(id, async () => {
        const session = await sessionById(this.parts.db, id);
        // Between the look and the lease another node may have done it.
        if (session?.nextCheckAt == null || session.nextCheckAt.getTime() > this.parts.clock()) return;
        const { error } = await this.worker.drive(session);
        if (error !== undefined) this.parts.log.warn({ sessionId: id, err: error }, "a session has trouble");
      });
    } catch (error) {
      this.parts.log.error({ sessionId: id, err: error }, "supervising a session failed");
      await this.#lookLater(id);
    }
  }

  /** A session that fails in a way nobody foresaw must not be tried twice a second for ever. */
  async #lookLater(id: string): Promise<void> {
    const { db, clock, pace } = this.parts;
    try {
      const session = await sessionById(db, id);
      if (session === null) return;
      await updateSession(db, session, { nextCheckAt: new Date(clock() + pace.of("troubleCheck")) });
    } catch (error) {
      this.parts.log.warn({ sessionId: id, err: error }, "the store did not take a session's next check");
    }
  }
}
