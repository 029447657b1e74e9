import type { Kysely } from "kysely";
import type { Database } from "../database.js";

/** Gives a lease back; nothing happens when somebody else has it by now. */
export async function releaseLease(db: Kysely<Database>, name: string, holder: string): Promise<void> {
  await db.deleteFrom("leases").where("name", "=", name).where("holder", "=", holder).execute();
}
