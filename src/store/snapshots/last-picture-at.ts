import type { Kysely } from "kysely";
import type { Database } from "../database.js";

/** When the session's latest recorded picture was taken; null before the first. */
export async function lastPictureAt(db: Kysely<Database>, sessionId: string): Promise<Date | null> {
  const row = await db
    .selectFrom("snapshots")
    .select("takenAt")
    .where("sessionId", "=", sessionId)
    .orderBy("takenAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.takenAt ?? null;
}
