import { sql } from "kysely";
import { expect, it } from "vitest";
import { addAttempt } from "../../src/store/attempts/add-attempt.js";
import { insertSession } from "../../src/store/sessions/insert-session.js";
import { knownSids } from "../../src/store/sessions/known-sids.js";
import { attemptRow } from "../support/store-attempt-row.js";
import { describeEachStore } from "../support/store-kinds.js";
import { sessionRow } from "../support/store-session-row.js";

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
      const asked = ["sid-17", "earlier-2999", "unheard of"];
      expect(await knownSids(trx, "app", asked)).toStrictEqual(new Set(["sid-17", "earlier-2999"]));
      const { rows } = await sql<{ relname: string; read: number }>`
        select relname, seq_tup_read::int as read from pg_stat_xact_user_tables
        where relname in ('snapshot_sessions', 'snapshot_attempts') order by relname
      `.execute(trx);
      expect(rows).toStrictEqual([
        { relname: "snapshot_attempts", read: 0 },
        { relname: "snapshot_sessions", read: 0 },
      ]);
    });
  });
});
