import { type Kysely, sql } from "kysely";
import { expect, it } from "vitest";
import { addAttempt } from "../../src/store/attempts/add-attempt.js";
import type { Database } from "../../src/store/database.js";
import { insertSession } from "../../src/store/sessions/insert-session.js";
import { knownSids } from "../../src/store/sessions/known-sids.js";
import { attemptRow } from "../support/store-attempt-row.js";
import { describeEachStore } from "../support/store-kinds.js";
import { sessionRow } from "../support/store-session-row.js";

/** Rows that were read one after the other, not found by an index, by table. */
async function rowsRead(trx: Kysely<Database>): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ relname: string; read: number }>`
    select relname, seq_tup_read::int as read from pg_stat_xact_user_tables
    where relname in ('snapshot_sessions', 'snapshot_attempts')
  `.execute(trx);
  expect(rows).toHaveLength(2);
  return Object.fromEntries(rows.map(({ relname, read }) => [relname, read]));
}

describeEachStore("known sids", (openTestStore) => {
  it("are those of the app's sessions and of their earlier recorders", async () => {
    const { db } = await openTestStore();
    const session = sessionRow({ sid: "present" });
    await insertSession(db, session);
    await insertSession(db, sessionRow());
    await insertSession(db, sessionRow({ sid: "elsewhere", appId: "other" }));
    await addAttempt(db, attemptRow({ sessionId: session.id, sid: "earlier" }));
    await addAttempt(db, attemptRow({ sessionId: session.id, ordinal: 1, sid: "present" }));
    const asked = ["present", "earlier", "elsewhere", "unheard of"];
    expect(await knownSids(db, "app", asked)).toStrictEqual(new Set(["present", "earlier"]));
    expect(await knownSids(db, "other", asked)).toStrictEqual(new Set(["elsewhere"]));
    expect(await knownSids(db, "app", [])).toStrictEqual(new Set());
  });

  it("are looked up one by one, however many sessions there are and although nobody has counted them", async () => {
    const { db } = await openTestStore();
    const pattern = sessionRow({ sid: "pattern" });
    await insertSession(db, pattern);
    await sql`
      insert into snapshot_sessions
      select (jsonb_populate_record(pattern, jsonb_build_object(
        'id', 'session_' || n, 'sid', 'sid-' || n, 'recorder_uid', 'of ' || n
      ))).* from snapshot_sessions pattern, generate_series(1, 3000) n
    `.execute(db);
    await sql`
      insert into snapshot_attempts (session_id, ordinal, recorder_uid, sid)
      select 'session_' || n, 0, n::text, 'earlier-' || n from generate_series(1, 3000) n
    `.execute(db);

    await db.transaction().execute(async (trx) => {
      // What earlier statements of this connection have read is in the counters for up to a second after their end.
      const before = await rowsRead(trx);
      const asked = ["sid-17", "earlier-2999", "unheard of"];
      expect(await knownSids(trx, "app", asked)).toStrictEqual(new Set(["sid-17", "earlier-2999"]));
      expect(await rowsRead(trx)).toStrictEqual(before);
    });
  });
});
