import type { Kysely } from "kysely";
import type { Database } from "../database.js";
import { expiryIn } from "./expiry-in.js";

/**
 * Starts a lease's time anew, also after it was up, as long as nobody else has taken it.
 *
 * @param ttlMs milliseconds, by the database's clock.
 * @returns false when the holder has lost it and must leave the work alone.
 */
export async function renewLease(
  db: Kysely<Database>,
  name: string,
  holder: string,
  ttlMs: number,
): Promise<boolean> {
  const renewed = await db
    .updateTable("leases")
    .set({ expiresAt: expiryIn(ttlMs) })
    .where("name", "=", name)
    .where("holder", "=", holder)
    .returning("name")
    .executeTakeFirst();
  return renewed !== undefined;
}
