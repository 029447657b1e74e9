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
    .union((union) =>
      union
        .selectFrom("snapshotAttempts as attempt")
        .innerJoin("snapshotSessions as session", "session.id", "attempt.sessionId")
        .select("attempt.sid")
        .where("session.appId", "=", appId)
        .where("attempt.sid", "=", anyOf(sids)),
    )
    .execute();
  return new Set(rows.flatMap(({ sid }) => (sid === null ? [] : [sid])));
}
