import type { Kysely } from "kysely";
import type { Database } from "../database.js";
import { expiryIn } from "./expiry-in.js";

/**
 * Removes leases that ran out so long ago that their holders must be gone: a node that dies gives none back. One that
 * was only slow may still renew a lease that nobody took, so they are not removed at once.
 *
 * @param afterMs milliseconds since a lease ran out, by the database's clock.
 * @returns how many there were.
 */
export async function forgetLeases(db: Kysely<Database>, afterMs: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("leases")
    .where("expiresAt", "<", expiryIn(-afterMs))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
