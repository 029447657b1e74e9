import { inspect } from "node:util";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { insertSession } from "../../src/store/sessions/insert-session.js";
import { describeEachStore } from "../support/store-kinds.js";
import { sessionRow } from "../support/store-session-row.js";

describeEachStore("values", (openTestStore) => {
  it("are read as the same JavaScript values by both drivers", async () => {
    const { db } = await openTestStore();
    const { rows } = await sql`select
      count(*) as how_many,
      9007199254740991::int8 as big,
      -1::int4 as small,
      1.5::float8 as float,
      true as yes,
      null::text as nothing,
      '2026-11-21 10:00:00.123456+00'::timestamptz(3) as moment,
      '{"snake_case": [1, "zwei", null, {"deep_key": true}]}'::jsonb as document,
      array['a', 'b,"c"'] as texts
    `.execute(db);
    expect(rows).toStrictEqual([
      {
        howMany: 1,
        big: 9_007_199_254_740_991,
        small: -1,
        float: 1.5,
        yes: true,
        nothing: null,
        moment: new Date("2026-11-21T10:00:00.123Z"),
        document: { snake_case: [1, "zwei", null, { deep_key: true }] },
        texts: ["a", 'b,"c"'],
      },
    ]);
  });

  it("do not show in the error of a query that fails", async () => {
    const { db } = await openTestStore();
    const session = sessionRow({ sealed: "v1.what-nobody-should-read" });
    await insertSession(db, session);
    const row = { ...session, request: "{}", storage: "{}" };
    const again = await db
      .insertInto("snapshotSessions")
      .values(row)
      .execute()
      .catch((error: unknown) => error);
    expect(inspect(again, { depth: 9, showHidden: true })).toContain("snapshot_sessions_pkey");
    expect(inspect(again, { depth: 9, showHidden: true })).not.toContain("what-nobody-should-read");
    const inTransaction = await db
      .transaction()
      .execute((trx) => trx.insertInto("snapshotSessions").values(row).execute())
      .catch((error: unknown) => error);
    expect(inspect(inTransaction, { depth: 9, showHidden: true })).not.toContain("what-nobody-should-read");
  });

  it("can be asked for as long as the store is open", async () => {
    const store = await openTestStore();
    expect(await store.trouble()).toBeNull();
  });
});
