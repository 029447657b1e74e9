import type { Kysely } from "kysely";
import type { SnapshotSession } from "../../sessions/model/snapshot-session.js";
import { anyOf } from "../any-of.js";
import type { Database } from "../database.js";

/** The session of the app with each sid, whether its recorder has that sid now or an earlier one had; no entry for a strange sid. */
export async function sessionsBySids(
  db: Kysely<Database>,
  appId: string,
  sids: readonly string[],
): Promise<Map<string, SnapshotSession>> {
  const rows = await db
    .selectFrom("snapshotAttempts as attempt")
    // The limit is for the planner, which knows neither how many sessions there are nor how few are asked for, and would
    // read them all.
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom("snapshotSessions")
          .selectAll()
          .$castTo<SnapshotSession>()
          .whereRef("id", "=", "attempt.sessionId")
          .where("appId", "=", appId)
          .limit(1)
          .as("session"),
      (join) => join.onTrue(),
    )
    .selectAll("session")
    .select("attempt.sid as heardSid")
    .where("attempt.sid", "=", anyOf(sids))
    .execute();
  return new Map(rows.flatMap(({ heardSid, ...row }) => (heardSid === null ? [] : [[heardSid, row]])));
}
