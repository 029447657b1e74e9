import type { Kysely } from "kysely";
import type { SnapshotSession } from "../../sessions/model/snapshot-session.js";
import { anyOf } from "../any-of.js";
import type { Database } from "../database.js";
import { isLive } from "./is-live.js";

/** The live sessions of these channels whose recorder was started and whose sid is not known. */
export function sessionsWithoutSid(
  db: Kysely<Database>,
  appId: string,
  cnames: readonly string[],
): Promise<SnapshotSession[]> {
  return db
    .selectFrom("snapshotSessions")
    .selectAll()
    .where("appId", "=", appId)
    .where("cname", "=", anyOf(cnames))
    .where("sid", "is", null)
    .where("startSentAt", "is not", null)
    .where(isLive)
    .execute();
}
