import { openStore } from "../../src/store/open-store.js";
import { insertSession } from "../../src/store/sessions/insert-session.js";
import { sessionRow } from "./store-session-row.js";

/**
 * A process of its own for `startStoreWriter`: opens the embedded store of the directory that is its first argument
 * and writes sessions until it is killed, printing each id once the store has acknowledged it.
 */
const [dataDir = "", prefix = ""] = process.argv.slice(2);

const { db } = await openStore({ databaseUrl: null, dataDir });
process.stdout.write("open\n");
for (let written = 0; ; written += 1) {
  const id = `${prefix}-${written}`;
  await insertSession(db, sessionRow({ id, recorderUid: id }));
  process.stdout.write(`${id}\n`);
}
