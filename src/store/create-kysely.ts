import { CamelCasePlugin, type Dialect, Kysely } from "kysely";
import type { Database } from "./database.js";

/** The query builder over either driver. */
export function createKysely(dialect: Dialect): Kysely<Database> {
  return new Kysely<Database>({
    dialect,
    // What callers put into jsonb is theirs: only names of columns change.
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}
