import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";
import { StoreProblem } from "../store-problem.js";
import { allMigrations } from "./all-migrations.js";
import type { Migration } from "./migration.js";

/** Any number that nothing else locks. */
const MIGRATION_LOCK = 5_711_644_601;

/**
 * Runs the steps that the database does not have yet, all of them or none. Nodes that start together do it one
 * after the other: the first migrates, the others find nothing left to do.
 *
 * @param place names the database in messages, for example "The data directory .stillgraph".
 * @throws {StoreProblem} when the database has a step that this version does not know.
 */
export async function migrate(
  db: Kysely<Database>,
  place: string,
  migrations: readonly Migration[] = allMigrations,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Before anything is looked at: even `create table if not exists` fails when two do it at the same moment.
    await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(trx);
    await sql`create table if not exists schema_migrations (
      name text collate "C" primary key,
      applied_at timestamptz not null default now()
    )`.execute(trx);
    const applied = (await trx.selectFrom("schemaMigrations").select("name").orderBy("name").execute()).map(
      ({ name }) => name,
    );
    const unknown = applied.filter((name) => !migrations.some((migration) => migration.name === name));
    if (unknown.length > 0) {
      throw new StoreProblem(
        `${place} was written by a newer version of Stillgraph (${unknown.join(", ")}); start that version, or use another database.`,
      );
    }
    for (const migration of migrations) {
      if (applied.includes(migration.name)) continue;
      await migration.up(trx);
      await trx.insertInto("schemaMigrations").values({ name: migration.name }).execute();
    }
  });
}
