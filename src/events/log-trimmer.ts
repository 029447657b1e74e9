import { sql } from "kysely";
import type { Logger } from "pino";
import { trimLog } from "../store/events/trim-log.js";
import { acquireLease } from "../store/leases/acquire-lease.js";
import type { Store } from "../store/store.js";

const LEASE = "event-log-retention";

/** How often one of the nodes does it, in milliseconds. */
const EVERY_MS = 60_000;

/** Entries of one transaction: each is over in milliseconds, and nobody waits for it. */
const AT_ONCE = 1_000;

export interface LogTrimmerParts {
  readonly store: Pick<Store, "db" | "kind">;
  /** Name of this node, unlike any other's. */
  readonly holder: string;
  /** Milliseconds an entry is kept. */
  readonly retentionMs: number;
  readonly log: Logger;
  readonly everyMs?: number;
}

/** Takes away what the log has kept long enough: every minute, on one node at a time. */
export class LogTrimmer {
  #timer: NodeJS.Timeout | undefined;
  #trimming: Promise<void> | null = null;
  #stopped = false;

  constructor(private readonly parts: LogTrimmerParts) {}

  start(): void {
    this.#timer = setInterval(() => {
      this.#trimming ??= this.#trim().finally(() => {
        this.#trimming = null;
      });
    }, this.parts.everyMs ?? EVERY_MS);
  }

  /** Resolves when nothing more is taken away. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#trimming;
  }

  async #trim(): Promise<void> {
    const { store, holder, retentionMs, log, everyMs = EVERY_MS } = this.parts;
    try {
      let trimmed = 0;
      // The lease is not given back: for the rest of its time it says that this has been done.
      for (let last = AT_ONCE; last === AT_ONCE && !this.#stopped; trimmed += last) {
        if (!(await acquireLease(store.db, LEASE, holder, everyMs))) return;
        last = await trimLog(store.db, { retentionMs, limit: AT_ONCE });
      }
      if (trimmed === 0) return;
      log.info({ entries: trimmed }, "entries of the event log that were kept long enough were removed");
      // A server cleans up behind its deletions by itself; the embedded database has nobody who does.
      if (store.kind === "embedded") await sql`vacuum event_log`.execute(store.db);
    } catch (error) {
      log.warn({ err: error }, "the event log could not be trimmed; it is tried again");
    }
  }
}
