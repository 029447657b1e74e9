import type { Transaction } from "kysely";
import type { SnapshotSession } from "../../sessions/model/snapshot-session.js";
import type { Database } from "../database.js";
import { holdLog } from "./hold-log.js";

/** Writes to the event log that the session became what it is now. The session's row is locked or new already. */
export async function appendSession(trx: Transaction<Database>, session: SnapshotSession): Promise<void> {
  await holdLog(trx);
  const { sealed: _, ...open } = session;
  await trx
    .insertInto("eventLog")
    .values({
      kind: "SESSION",
      appId: open.appId,
      cname: open.cname,
      sessionId: open.id,
      session: JSON.stringify(open),
    })
    .execute();
}
