import { rm } from "node:fs/promises";
import { readLog } from "../../../src/store/events/read-log.js";
import { recordCallbacks } from "../../../src/store/events/record-callbacks.js";
import { trimLog } from "../../../src/store/events/trim-log.js";
import { openStore, type Store } from "../../../src/store/open-store.js";
import { arrivedCallback } from "../arrived-callback.js";
import { createDataDir } from "../store-data-dir.js";
import { testCursors } from "../test-cursors.js";

/** A store whose event log a test writes; servers come and go. */
export interface EventStore {
  readonly store: Store;
  /** Adds events with these sequence numbers; gives the cursor of the last. */
  append(...sequences: readonly number[]): Promise<string>;
  /** Forgets everything, as retention does in time. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

export async function openEventStore(): Promise<EventStore> {
  const dataDir = await createDataDir();
  const store = await openStore({ databaseUrl: null, dataDir });
  return {
    store,
    async append(...sequences) {
      await recordCallbacks(
        store.db,
        sequences.map((sequence) => arrivedCallback({ sequence })),
      );
      const { newest } = await readLog(store.db, { appId: "app", after: 0, limit: 1 });
      return testCursors.events.encode(newest);
    },
    async forget() {
      await trimLog(store.db, { retentionMs: 0, limit: 1_000_000 });
    },
    async close() {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
