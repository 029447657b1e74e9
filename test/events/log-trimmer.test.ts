import { expect, it, onTestFinished } from "vitest";
import { LogTrimmer } from "../../src/events/log-trimmer.js";
import { readLog } from "../../src/store/events/read-log.js";
import { recordCallbacks } from "../../src/store/events/record-callbacks.js";
import { acquireLease } from "../../src/store/leases/acquire-lease.js";
import type { Store } from "../../src/store/store.js";
import { arrivedCallback } from "../support/arrived-callback.js";
import { eventually } from "../support/eventually.js";
import { silentLog } from "../support/silent-log.js";
import { describeEachStore } from "../support/store-kinds.js";

/** Older than anything: entries are due as soon as they are written. */
const AT_ONCE = -1_000;

function startTrimmer(store: Store, retentionMs: number): LogTrimmer {
  const trimmer = new LogTrimmer({ store, holder: "this node", retentionMs, log: silentLog, everyMs: 20 });
  trimmer.start();
  onTestFinished(() => trimmer.stop());
  return trimmer;
}

async function entriesIn({ db }: Store): Promise<number> {
  return (await readLog(db, { appId: "app", after: 0, limit: 10_000 })).entries.length;
}

describeEachStore("the retention of the log", (openTestStore) => {
  it("takes away all that is due, however much, and goes on doing so", async () => {
    const store = await openTestStore();
    await recordCallbacks(
      store.db,
      Array.from({ length: 2_500 }, () => arrivedCallback()),
    );
    startTrimmer(store, AT_ONCE);
    await eventually(() => entriesIn(store)).toBe(0);
    await recordCallbacks(store.db, [arrivedCallback()]);
    await eventually(() => entriesIn(store)).toBe(0);
  });

  it("leaves it to the node that has the lease, until its time is up", async () => {
    const store = await openTestStore();
    await recordCallbacks(store.db, [arrivedCallback()]);
    const leaseMs = 500;
    const since = performance.now();
    await acquireLease(store.db, "event-log-retention", "another node", leaseMs);
    startTrimmer(store, AT_ONCE);
    await eventually(() => entriesIn(store)).toBe(0);
    expect(performance.now() - since).toBeGreaterThan(leaseMs);
  });
});
