import type { Kysely } from "kysely";
import { anyOf } from "../any-of.js";
import type { Database } from "../database.js";

/** Those of the sids that a session of the app has, or had with an earlier recorder. */
export async function knownSids(
  db: Kysely<Database>,
  appId: string,
  sids: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom("snapshotSessions")
    .select("sid")
    .where("appId", "=", appId)
    .where("sid", "=", anyOf(sids))
    .unionAll((union) =>
      union
        .selectFrom("snapshotAttempts as attempt")
        .select("attempt.sid")
        .where("attempt.sid", "=", anyOf(sids))
        // No join: nobody counts what is in the tables of the embedded database, and without that PostgreSQL joins
        // the few recorders to all sessions there are. This it can only look up, one by one.
        .where(
          ({ selectFrom }) =>
            selectFrom("snapshotSessions as session")
              .select("session.appId")
              .whereRef("session.id", "=", "attempt.sessionId"),
          "=",
          appId,
        ),
    )
    .execute();
  return new Set(rows.flatMap(({ sid }) => (sid === null ? [] : [sid])));
}
