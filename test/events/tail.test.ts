import { expect, it } from "vitest";
import { readLog } from "../../src/store/events/read-log.js";
import { recordCallbacks } from "../../src/store/events/record-callbacks.js";
import type { LogListener } from "../../src/store/log-listener.js";
import { arrivedCallback } from "../support/arrived-callback.js";
import { eventually } from "../support/eventually.js";
import { startFanOut } from "../support/start-fan-out.js";
import { describeEachStore } from "../support/store-kinds.js";

const NEVER_MS = 3_600_000;
const all = { kinds: ["CALLBACK"] } as const;

/** A tail that somebody follows, from the end the log has now. */
const startFollowedTail = async (...parts: Parameters<typeof startFanOut>) => {
  const { tail } = await startFanOut(...parts);
  tail.follow();
  await tail.refresh();
  return tail;
};

describeEachStore("the tail", (openTestStore) => {
  it("hears of what is written without looking", async () => {
    const store = await openTestStore();
    const tail = await startFollowedTail(store, { lookEveryMs: NEVER_MS });
    const before = tail.position;
    await recordCallbacks(store.db, [arrivedCallback()]);
    await eventually(() => tail.position).toBeGreaterThan(before);
  });

  it("looks when nothing is heard", async () => {
    const store = await openTestStore();
    const tail = await startFollowedTail(store, {
      lookEveryMs: 20,
      listen: async () => async () => undefined,
    });
    const before = tail.position;
    await recordCallbacks(store.db, [arrivedCallback()]);
    await eventually(() => tail.position).toBeGreaterThan(before);
  });

  it("reads each entry once, however many follow it and however often it is woken", async () => {
    const store = await openTestStore();
    const read: number[] = [];
    let listener: LogListener | undefined;
    const tail = await startFollowedTail(store, {
      lookEveryMs: NEVER_MS,
      listen: async (it) => {
        listener = it;
        return async () => undefined;
      },
      read: async (db, options) => {
        const page = await readLog(db, options);
        read.push(...page.entries.map(({ position }) => position));
        return page;
      },
    });
    await recordCallbacks(
      store.db,
      Array.from({ length: 1_100 }, () => arrivedCallback()),
    );
    for (let times = 0; times < 50; times += 1) listener?.wake();
    await Promise.all(Array.from({ length: 50 }, () => tail.refresh()));
    const { entries } = await readLog(store.db, { appId: "app", after: 0, limit: 2_000 });
    expect(read).toStrictEqual(entries.map(({ position }) => position));
    expect(tail.position).toBe(entries.at(-1)?.position);
  });

  it("keeps the newest entries in memory, and knows how far back they go", async () => {
    const store = await openTestStore();
    const tail = await startFollowedTail(store, { lookEveryMs: NEVER_MS, windowBytes: 4_000 });
    await recordCallbacks(
      store.db,
      Array.from({ length: 20 }, () => arrivedCallback()),
    );
    await tail.refresh();
    const { entries } = await readLog(store.db, { appId: "app", after: 0, limit: 100 });
    const [first] = entries;
    expect(tail.recent((first?.position ?? 0) - 1, all, 100)).toBeNull();
    const kept = entries.filter(({ position }) => tail.recent(position, all, 100) !== null);
    expect(kept.length).toBeGreaterThan(1);
    expect(kept.length).toBeLessThan(10);
    const [oldest, ...rest] = kept;
    expect(tail.recent(oldest?.position ?? 0, all, 100)).toStrictEqual({
      entries: rest,
      upTo: tail.position,
    });
    expect(tail.recent(oldest?.position ?? 0, all, 1)).toStrictEqual({
      entries: rest.slice(0, 1),
      upTo: rest[0]?.position,
    });
  });

  it("tells who asks that the store is away, and goes on when it is back", async () => {
    const store = await openTestStore();
    let isAway = false;
    const away = new Error("away");
    const tail = await startFollowedTail(store, {
      lookEveryMs: 20,
      read: (db, options) => (isAway ? Promise.reject(away) : readLog(db, options)),
    });
    isAway = true;
    await expect(tail.refresh()).rejects.toBe(away);
    await recordCallbacks(store.db, [arrivedCallback()]);
    const before = tail.position;
    isAway = false;
    await eventually(() => tail.position).toBeGreaterThan(before);
  });

  it("reads nothing while nobody follows, and begins at the end when somebody does", async () => {
    const store = await openTestStore();
    let readings = 0;
    let listener: LogListener | undefined;
    const { tail } = await startFanOut(store, {
      lookEveryMs: 1,
      listen: async (it) => {
        listener = it;
        return async () => undefined;
      },
      read: (db, options) => {
        readings += 1;
        return readLog(db, options);
      },
    });
    const atFirst = tail.position;
    for (let times = 0; times < 3; times += 1) {
      await recordCallbacks(store.db, [arrivedCallback()]);
      listener?.wake();
    }
    await readLog(store.db, { appId: "app", after: 0, limit: 1 });
    expect({ readings, position: tail.position }).toStrictEqual({ readings: 1, position: atFirst });

    const unfollow = tail.follow();
    await tail.refresh();
    const { newest } = await readLog(store.db, { appId: "app", after: 0, limit: 0 });
    expect(tail.position).toBe(newest);
    expect(tail.recent(atFirst, all, 10)).toBeNull();
    expect(tail.recent(newest, all, 10)).toStrictEqual({ entries: [], upTo: newest });

    await recordCallbacks(store.db, [arrivedCallback()]);
    await eventually(() => tail.recent(newest, all, 10)?.entries.length).toBe(1);
    unfollow();
    unfollow();
    expect(tail.recent(newest, all, 10)).toBeNull();
  });
});
