import type { Kysely } from "kysely";
import type { Database } from "../database.js";
import { isLive } from "./is-live.js";

/** The recorder uids that live sessions of the channel use. */
export async function liveRecorderUids(
  db: Kysely<Database>,
  appId: string,
  cname: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom("snapshotSessions")
    .select("recorderUid")
    .where("appId", "=", appId)
    .where("cname", "=", cname)
    .where(isLive)
    .execute();
  return rows.map(({ recorderUid }) => recorderUid);
}
