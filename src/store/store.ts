import type { Kysely } from "kysely";
import type { Database } from "./database.js";
import type { LogListener } from "./log-listener.js";

/** The open database of one node. */
export interface Store {
  /** Every query goes through this; the functions under src/store/ take it, or a transaction of it, as first argument. */
  readonly db: Kysely<Database>;
  readonly kind: "embedded" | "postgres";
  /** What keeps the database from answering, in one line, asked anew and bounded in time; null when it answers. */
  trouble(): Promise<string | null>;
  /**
   * Tells the listener when something is written to the event log, until the call that it gives is called, which comes
   * before `close`.
   */
  listen(listener: LogListener): Promise<() => Promise<void>>;
  /** Lets go of files and connections once running queries have ended. */
  close(): Promise<void>;
}
