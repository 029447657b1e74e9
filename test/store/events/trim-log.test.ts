import { sql } from "kysely";
import { expect, it } from "vitest";
import { readLog } from "../../../src/store/events/read-log.js";
import { recordCallbacks } from "../../../src/store/events/record-callbacks.js";
import { trimLog } from "../../../src/store/events/trim-log.js";
import type { Store } from "../../../src/store/store.js";
import { arrivedCallback } from "../../support/arrived-callback.js";
import { describeEachStore } from "../../support/store-kinds.js";

const HOUR_MS = 3_600_000;

/** Entries that were recorded so many hours ago, one for each number. */
async function recorded({ db }: Store, hoursAgo: readonly number[]): Promise<number[]> {
  await recordCallbacks(
    db,
    hoursAgo.map(() => arrivedCallback()),
  );
  const positions = (await readLog(db, { appId: "app", after: 0, limit: 100 })).entries.map(
    ({ position }) => position,
  );
  for (const [index, hours] of hoursAgo.entries()) {
    await sql`update event_log set recorded_at = clock_timestamp() - ${hours}::float8 * interval '1 hour'
      where position = ${positions[index]}`.execute(db);
  }
  return positions;
}

describeEachStore("trimming", (openTestStore) => {
  it("takes away what was kept long enough, and says up to where", async () => {
    const store = await openTestStore();
    const [, second, third] = await recorded(store, [5, 3, 1]);
    expect(await trimLog(store.db, { retentionMs: 2 * HOUR_MS, limit: 10 })).toBe(2);
    const page = await readLog(store.db, { appId: "app", after: 0, limit: 10 });
    expect(page).toMatchObject({ floor: second, newest: third, entries: [{ position: third }] });
    expect(await trimLog(store.db, { retentionMs: 2 * HOUR_MS, limit: 10 })).toBe(0);
  });

  it("takes no more at once than it may", async () => {
    const store = await openTestStore();
    const [first] = await recorded(store, [5, 5, 5]);
    expect(await trimLog(store.db, { retentionMs: HOUR_MS, limit: 1 })).toBe(1);
    expect(await readLog(store.db, { appId: "app", after: 0, limit: 0 })).toMatchObject({ floor: first });
    expect(await trimLog(store.db, { retentionMs: HOUR_MS, limit: 10 })).toBe(2);
  });

  it("leaves no hole where a clock was set back", async () => {
    const store = await openTestStore();
    const [first] = await recorded(store, [5, 1, 5]);
    expect(await trimLog(store.db, { retentionMs: 2 * HOUR_MS, limit: 10 })).toBe(1);
    const page = await readLog(store.db, { appId: "app", after: 0, limit: 10 });
    expect(page.floor).toBe(first);
    expect(page.entries).toHaveLength(2);
  });

  it("of everything leaves the log where it was: positions are not given twice", async () => {
    const store = await openTestStore();
    const last = (await recorded(store, [5, 5])).at(-1);
    await trimLog(store.db, { retentionMs: HOUR_MS, limit: 10 });
    expect(await readLog(store.db, { appId: "app", after: 0, limit: 10 })).toStrictEqual({
      entries: [],
      upTo: last,
      newest: last,
      floor: last,
    });
    await recordCallbacks(store.db, [arrivedCallback()]);
    const { entries } = await readLog(store.db, { appId: "app", after: last ?? 0, limit: 10 });
    expect(entries).toHaveLength(1);
  });
});
