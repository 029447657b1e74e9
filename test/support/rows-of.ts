import { sql } from "kysely";
import type { Store } from "../../src/store/open-store.js";

/** Every row of every table of a store as text, a line each. */
export async function rowsOf({ db }: Store): Promise<string> {
  const { rows: tables } = await sql<{ tablename: string }>`
    select tablename from pg_tables where schemaname = 'public'
  `.execute(db);
  const texts: string[] = [];
  for (const { tablename } of tables) {
    const { rows } = await sql<{ row: string }>`
      select entry::text as row from ${sql.table(tablename)} as entry
    `.execute(db);
    texts.push(...rows.map(({ row }) => `${tablename} ${row}`));
  }
  return texts.join("\n");
}
