import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";
import { sessionLease } from "../leases/session-lease.js";

interface DueOptions {
  /** Whose sessions: those of another App ID cannot be controlled with this one. */
  readonly appId: string;
  /** `nextCheckAt` is written by the clocks of nodes and compared with one of them. */
  readonly now: Date;
  /** Most ids at once. */
  readonly limit: number;
}

/**
 * Ids of the sessions that somebody should look at now and nobody holds the lease of, the longest overdue first. It
 * promises nothing: whoever gets the lease (`acquireLease` with `sessionLease(id)`) has the work.
 */
export async function dueSessions(
  db: Kysely<Database>,
  { appId, now, limit }: DueOptions,
): Promise<string[]> {
  const rows = await db
    .selectFrom("snapshotSessions as session")
    .select("session.id")
    .where("session.nextCheckAt", "<=", now)
    .where("session.appId", "=", appId)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("leases")
            .select("leases.name")
            .where("leases.name", "=", sql<string>`${sessionLease("")} || session.id`)
            .where("leases.expiresAt", ">", sql<Date>`clock_timestamp()`),
        ),
      ),
    )
    .orderBy("session.nextCheckAt")
    .orderBy("session.id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
