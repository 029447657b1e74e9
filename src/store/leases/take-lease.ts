import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";
import { expiryIn } from "./expiry-in.js";

/**
 * Takes a lease that nobody has, whose time is up, or that the holder has already (its time then starts anew).
 *
 * @param holder names one node.
 * @param ttlMs milliseconds it lasts, by the database's clock: those of nodes may differ.
 * @returns null where somebody else has it; `leftBehind` where its row was still there, because whoever had it did not
 *   give it back in time, or because the holder takes it again.
 */
export async function takeLease(
  db: Kysely<Database>,
  name: string,
  holder: string,
  ttlMs: number,
): Promise<{ readonly leftBehind: boolean } | null> {
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
    // Only a row that was there before has an xmax.
    .returning(sql<boolean>`xmax::text <> '0'`.as("leftBehind"))
    .executeTakeFirst();
  return taken ?? null;
}
