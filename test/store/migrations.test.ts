import { type Kysely, sql } from "kysely";
import { expect, it } from "vitest";
import type { SnapshotSession } from "../../src/sessions/model/snapshot-session.js";
import type { Database } from "../../src/store/database.js";
import { acquireLease } from "../../src/store/leases/acquire-lease.js";
import { sessions } from "../../src/store/migrations/0001-sessions.js";
import { allMigrations } from "../../src/store/migrations/all-migrations.js";
import { migrate } from "../../src/store/migrations/migrate.js";
import type { Migration } from "../../src/store/migrations/migration.js";
import { sessionById } from "../../src/store/sessions/session-by-id.js";
import { describeEachStore } from "../support/store-kinds.js";
import { sessionRow } from "../support/store-session-row.js";

const names = (migrations: readonly Migration[]) => migrations.map(({ name }) => name);

async function applied(db: Kysely<Database>): Promise<string[]> {
  const rows = await db.selectFrom("schemaMigrations").select("name").orderBy("name").execute();
  return rows.map(({ name }) => name);
}

async function removeEverything(db: Kysely<Database>): Promise<void> {
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
}

async function tables(db: Kysely<Database>): Promise<unknown[]> {
  return (await sql`select tablename from pg_tables where schemaname = 'public'`.execute(db)).rows;
}

/** Later versions of the code write columns and tables that the first version of the database has not. */
async function insertIntoFirstVersion(db: Kysely<Database>, session: SnapshotSession): Promise<void> {
  const columns = Object.entries(session).map(([name, value]) => [
    name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    value,
  ]);
  const row = JSON.stringify(Object.fromEntries(columns));
  await sql`insert into snapshot_sessions
    select * from jsonb_populate_record(null::snapshot_sessions, ${row}::jsonb)`.execute(db);
}

describeEachStore("migrations", (openTestStore) => {
  it("are numbered without a gap and named after their files", () => {
    for (const [index, name] of names(allMigrations).entries()) {
      expect(name).toMatch(new RegExp(`^${String(index + 1).padStart(4, "0")}-[a-z-]+$`));
    }
  });

  it("bring a database with rows of the first version up to date", async () => {
    const { db } = await openTestStore();
    await removeEverything(db);
    await migrate(db, "The database", [sessions]);
    expect(await applied(db)).toStrictEqual(["0001-sessions"]);
    const session = sessionRow();
    await insertIntoFirstVersion(db, session);
    await migrate(db, "The database");
    expect(await applied(db)).toStrictEqual(names(allMigrations));
    expect(await sessionById(db, session.id)).toStrictEqual(session);
    expect(await acquireLease(db, "work", "node", 1)).toBe(true);
  });

  it.each([
    ["one App ID", ["app", "app"], "app"],
    ["several App IDs", ["app", "other"], null],
  ] as const)("tell whose everything was, in a database of %s", async (_, appIds, ofNoSession) => {
    const { db } = await openTestStore();
    await removeEverything(db);
    await migrate(db, "The database", allMigrations.slice(0, 5));
    for (const appId of appIds) {
      const session = sessionRow({ appId });
      await insertIntoFirstVersion(db, session);
      await sql`insert into snapshots (id, session_id, cname, file_name, stream_uid, taken_at, source)
        values (${appId} || ${session.id}, ${session.id}, 'lesson', 'a.jpg', '7', now(), 'CALLBACK')`.execute(
        db,
      );
      await sql`insert into event_log (kind, cname, session_id) values ('SESSION', 'lesson', ${session.id})`.execute(
        db,
      );
    }
    await sql`insert into event_log (kind, cname) values ('CALLBACK', 'elsewhere')`.execute(db);
    await migrate(db, "The database");
    const pictures = await db.selectFrom("snapshots").select("appId").orderBy("id").execute();
    expect(pictures.map(({ appId }) => appId)).toEqual(appIds);
    const entries = await db.selectFrom("eventLog").select("appId").orderBy("position").execute();
    expect(entries.map(({ appId }) => appId)).toEqual([...appIds, ofNoSession]);
  });

  it("run once", async () => {
    const { db } = await openTestStore();
    await migrate(db, "The database");
    await migrate(db, "The database");
    expect(await applied(db)).toStrictEqual(names(allMigrations));
  });

  it("run once though several nodes start together", async () => {
    const { db } = await openTestStore();
    await removeEverything(db);
    await Promise.all(Array.from({ length: 8 }, () => migrate(db, "The database")));
    expect(await applied(db)).toStrictEqual(names(allMigrations));
  });

  it("leave nothing behind when one fails", async () => {
    const { db } = await openTestStore();
    await removeEverything(db);
    const broken: Migration = {
      name: "0002-broken",
      up: async (trx) => {
        await sql`create table half (id text)`.execute(trx);
        await sql`select * from nowhere`.execute(trx);
      },
    };
    await expect(migrate(db, "The database", [sessions, broken])).rejects.toThrow(/nowhere/);
    expect(await tables(db)).toStrictEqual([]);
    await migrate(db, "The database");
  });

  it("refuse a database that a newer version has written, and say so in one line", async () => {
    const { db } = await openTestStore();
    await db.insertInto("schemaMigrations").values({ name: "9999-from-the-future" }).execute();
    const error = await migrate(db, "The database x").catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      name: "StartProblem",
      message:
        "The database x was written by a newer version of Stillgraph (9999-from-the-future); start that version, or use another database.",
    });
    await db.deleteFrom("schemaMigrations").where("name", "=", "9999-from-the-future").execute();
  });
});
