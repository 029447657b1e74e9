import { type Kysely, sql } from "kysely";
import type { Database } from "./database.js";
import { StoreUnavailable } from "./store-unavailable.js";

/** What keeps the database from answering within the time (in milliseconds), in one line; null when it answers. */
export async function troubleOf(db: Kysely<Database>, patienceMs: number): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const outOfPatience = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`The database did not answer within ${patienceMs} ms.`), patienceMs);
  });
  const answered = sql`select 1`.execute(db).then(
    () => null,
    (error: unknown) => {
      if (error instanceof StoreUnavailable) return error.detail;
      return error instanceof Error ? error.message : String(error);
    },
  );
  try {
    return await Promise.race([answered, outOfPatience]);
  } finally {
    clearTimeout(timer);
  }
}
