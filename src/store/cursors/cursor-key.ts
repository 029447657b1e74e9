import { randomBytes } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";

const BYTES = 32;

/**
 * The key of this database's cursors, made by the first node that asks. It is kept in clear: whoever can read it can read
 * everything that cursors hide.
 *
 * @returns 32 bytes.
 */
export async function cursorKey(db: Kysely<Database>): Promise<Buffer> {
  // An update that changes nothing, because `do nothing` would give back no row.
  const { rows } = await sql<{ key: string }>`
    insert into cursor_keys (key) values (${randomBytes(BYTES).toString("base64")})
    on conflict (single) do update set key = cursor_keys.key
    returning key
  `.execute(db);
  return Buffer.from(rows[0]?.key ?? "", "base64");
}
