import type { Kysely } from "kysely";
import type { Database } from "../database.js";

/** One step of the tables' history. Once released it is never edited: another step follows. */
export interface Migration {
  /** Number and title, also the file's name; steps run in this order and are recorded under it. */
  readonly name: string;
  /** Runs inside the transaction that also records it. */
  up(db: Kysely<Database>): Promise<void>;
}
