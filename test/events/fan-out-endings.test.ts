import { expect, it } from "vitest";
import { readLog } from "../../src/store/events/read-log.js";
import { trimLog } from "../../src/store/events/trim-log.js";
import { eventually } from "../support/eventually.js";
import { MemorySink } from "../support/memory-sink.js";
import { startFanOut } from "../support/start-fan-out.js";
import { describeEachStore } from "../support/store-kinds.js";
import { joinOrder } from "./support/join-order.js";
import { receivedBy } from "./support/received-by.js";
import { recordInLog } from "./support/record-in-log.js";

const whatEnded = (sink: MemorySink) => eventually(() => sink.ended?.error, { interval: 10 });

describeEachStore("who leaves the fan-out, or is put out of it", (openTestStore) => {
  it("goes on when a sink throws, and when telling it so throws too", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store);
    const told: unknown[] = [];
    const broken = new Error("a broken socket");
    await fanOut.join({
      ...joinOrder(new MemorySink()),
      sink: {
        next: () => {
          throw broken;
        },
        end: (error) => {
          told.push(error);
          throw new Error("quite broken");
        },
      },
    });
    const other = new MemorySink();
    await fanOut.join(joinOrder(other));
    const all = await recordInLog(store, 3);
    await receivedBy(other).toStrictEqual(all);
    expect(told).toStrictEqual([broken]);
    expect(fanOut.size).toStrictEqual({ subscribers: 1, groups: 1 });
  });

  it("ends those who need an entry that cannot be rendered, at its place, and no others", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store);
    const [first] = await recordInLog(store, 1);
    const broken = new Error("no such field");
    const sinks = [new MemorySink(), new MemorySink()];
    for (const sink of sinks) {
      await fanOut.join(
        joinOrder(sink, {
          after: first ?? 0,
          render: async (entry) => {
            if (entry.kind === "CALLBACK" && entry.code === 99) throw broken;
            return String(entry.position);
          },
        }),
      );
    }
    const other = new MemorySink();
    await fanOut.join(joinOrder(other, { key: "another" }));
    await recordInLog(store, 2);
    await recordInLog(store, 1, 99);
    const all = await recordInLog(store, 2);
    for (const sink of sinks) {
      await whatEnded(sink).toBe(broken);
      expect(sink.positions).toStrictEqual(all.slice(1, 3));
    }
    await receivedBy(other).toStrictEqual(all.slice(1));
    expect(fanOut.size).toStrictEqual({ subscribers: 1, groups: 1 });
  });

  it("refuses a cursor older than what is kept, with the oldest that is not, and one from a future", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store);
    const all = await recordInLog(store, 3);
    await trimLog(store.db, { retentionMs: -1, limit: 2 });
    const sink = new MemorySink();
    const refusal = await fanOut
      .join(joinOrder(sink, { after: all[0] ?? 0 }))
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "CURSOR_EXPIRED", oldestCursor: expect.any(String) });
    await expect(fanOut.join(joinOrder(sink, { after: (all.at(-1) ?? 0) + 1 }))).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      inputPath: ["after"],
    });
    await fanOut.join(joinOrder(sink, { after: all[1] ?? 0 }));
    await receivedBy(sink).toStrictEqual(all.slice(2));
  });

  it("takes a cursor of an entry that this node has not heard of yet", async () => {
    const store = await openTestStore();
    const deaf = { listen: async () => async () => undefined, lookEveryMs: 3_600_000 };
    const { fanOut } = await startFanOut(store, deaf);
    const all = await recordInLog(store, 2);
    const sink = new MemorySink();
    await fanOut.join(joinOrder(sink, { after: all.at(-1) ?? 0 }));
    expect(fanOut.size.subscribers).toBe(1);
  });

  it("ends a sink that took nothing until what it missed was no longer kept", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store, { windowBytes: 0 });
    const [slow, quick] = [new MemorySink(1), new MemorySink()];
    const subscriber = await fanOut.join(joinOrder(slow));
    await fanOut.join(joinOrder(quick));
    const all = await recordInLog(store, 5);
    await receivedBy(quick).toStrictEqual(all);
    await trimLog(store.db, { retentionMs: -1, limit: 3 });
    slow.makeRoom(100);
    subscriber.resume();
    await whatEnded(slow).toMatchObject({ code: "CURSOR_EXPIRED" });
    expect(slow.positions).toStrictEqual(all.slice(0, 1));
    expect(quick.ended).toBeNull();
  });

  it("ends those whose node was cut off from the store for longer than entries are kept", async () => {
    const store = await openTestStore();
    let away = false;
    const { tail, fanOut } = await startFanOut(store, {
      read: async (db, options) => {
        if (away) throw new Error("the store is away");
        return readLog(db, options);
      },
    });
    const [sink, later] = [new MemorySink(), new MemorySink()];
    await fanOut.join(joinOrder(sink));
    const seen = await recordInLog(store, 2);
    await receivedBy(sink).toStrictEqual(seen);
    away = true;
    await recordInLog(store, 3);
    await trimLog(store.db, { retentionMs: 0, limit: 100 });
    const kept = await recordInLog(store, 2);
    away = false;
    await tail.refresh();
    await whatEnded(sink).toMatchObject({ code: "CURSOR_EXPIRED" });
    expect(sink.positions).toStrictEqual(seen);

    await fanOut.join(joinOrder(later, { after: tail.floor }));
    await receivedBy(later).toStrictEqual(kept);
  });

  it("forgets a subscriber that closes, also one that does so while it is given something", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store);
    const sink = new MemorySink();
    const subscriber = await fanOut.join({
      ...joinOrder(sink),
      sink: {
        next: (delivery) => {
          subscriber.close();
          return sink.next(delivery);
        },
        end: (error) => sink.end(error),
      },
    });
    const other = new MemorySink();
    const second = await fanOut.join(joinOrder(other));
    const all = await recordInLog(store, 3);
    await receivedBy(other).toStrictEqual(all);
    expect(sink.positions).toStrictEqual(all.slice(0, 1));
    expect(sink.ended).toBeNull();
    second.close();
    second.close();
    second.resume();
    expect(fanOut.size).toStrictEqual({ subscribers: 0, groups: 0 });
  });

  it("ends everybody when it closes, whatever they are doing, and refuses those who come later", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store, { windowBytes: 0 });
    await recordInLog(store, 300);
    const sinks = [new MemorySink(), new MemorySink(1), new MemorySink()];
    for (const sink of sinks) await fanOut.join(joinOrder(sink, { after: 0 }));
    const restarting = new Error("the server restarts");
    fanOut.close(restarting);
    for (const sink of sinks) expect(sink.ended).toStrictEqual({ error: restarting });
    await expect(fanOut.join(joinOrder(new MemorySink()))).rejects.toBe(restarting);
    expect(fanOut.size).toStrictEqual({ subscribers: 0, groups: 0 });
  });
});
