import type { Kysely } from "kysely";
import type { Logger } from "pino";
import type { Database } from "../store/database.js";
import { releaseLease } from "../store/leases/release-lease.js";
import { renewLease } from "../store/leases/renew-lease.js";
import { sessionLease } from "../store/leases/session-lease.js";
import { takeLease } from "../store/leases/take-lease.js";

/** A lease outlives this many renewals that fail. */
const RENEWALS = 3;

/** Who may touch a session now: one worker of one node at a time. */
export class SessionLeases {
  /**
   * @param holder name of this node, unlike any other's, also after a restart.
   * @param leaseMs how long a node that dies holds its sessions, in milliseconds.
   */
  constructor(
    private readonly db: Kysely<Database>,
    private readonly holder: string,
    private readonly leaseMs: number,
    private readonly log: Pick<Logger, "warn">,
  ) {}

  /**
   * Runs `work` while nobody else may touch the session.
   *
   * @returns what `work` gives, or null when another worker has the session.
   */
  async hold<T>(sessionId: string, work: () => Promise<T>): Promise<{ readonly value: T } | null> {
    const name = sessionLease(sessionId);
    // Two workers of this node are strangers too: each drive has a holder of its own.
    const holder = `${this.holder}/${(this.#drives++).toString(36)}`;
    const lease = await takeLease(this.db, name, holder, this.leaseMs);
    if (lease === null) return null;
    if (lease.leftBehind)
      this.log.warn({ sessionId }, "a session was left behind by a server that ended; going on with it");
    const renewal = setInterval(() => {
      // The next one may succeed; where the store is gone, the work itself fails.
      renewLease(this.db, name, holder, this.leaseMs).catch(() => undefined);
    }, this.leaseMs / RENEWALS);
    try {
      return { value: await work() };
    } finally {
      clearInterval(renewal);
      // What the work came to stands; a lease that could not be given back runs out.
      await releaseLease(this.db, name, holder).catch(() => undefined);
    }
  }

  #drives = 0;
}
