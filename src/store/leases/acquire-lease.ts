import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";
import { expiryIn } from "./expiry-in.js";

/**
 * Takes a lease that nobody has, whose time is up, or that the holder has already (its time then starts anew).
 *
 * @param holder names one node.
 * @param ttlMs milliseconds it lasts, by the database's clock: those of nodes may differ.
 * @returns whether the holder has it now.
 */
export async function acquireLease(
  db: Kysely<Database>,
  name: string,
  holder: string,
  ttlMs: number,
): Promise<boolean> {
  const taken = await db
    .insertInto("leases")
    .values({ name, holder, expiresAt: expiryIn(ttlMs) })
    .onConflict((conflict) =>
      conflict
        .column("name")
        .doUpdateSet({ holder, expiresAt: expiryIn(ttlMs) })
        .where((where) =>
          where.or([
            where("leases.holder", "=", holder),
            where("leases.expiresAt", "<=", sql<Date>`clock_timestamp()`),
          ]),
        ),
    )
    .returning("name")
    .executeTakeFirst();
  return taken !== undefined;
}
