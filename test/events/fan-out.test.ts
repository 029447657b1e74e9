import { expect, it } from "vitest";
import type { EventStream } from "../../src/events/event-stream.js";
import type { LogEntry } from "../../src/events/log-entry.js";
import { readLog } from "../../src/store/events/read-log.js";
import { eventually } from "../support/eventually.js";
import { MemorySink } from "../support/memory-sink.js";
import { startFanOut } from "../support/start-fan-out.js";
import { describeEachStore } from "../support/store-kinds.js";
import { joinOrder } from "./support/join-order.js";
import { receivedBy } from "./support/received-by.js";
import { recordInLog } from "./support/record-in-log.js";

describeEachStore("the fan-out", (openTestStore) => {
  it("gives what comes after the call, in the order of the log, and nothing from before", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store);
    const before = await recordInLog(store, 3);
    const sink = new MemorySink();
    await fanOut.join(joinOrder(sink));
    const all = await recordInLog(store, 5);
    await receivedBy(sink).toStrictEqual(all.slice(before.length));
    expect(sink.texts).toStrictEqual(sink.positions.map((position) => `{"data":${position}}`));
  });

  it("renders an entry once for all of a group, and gives them the same bytes", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store);
    const sinks = Array.from({ length: 20 }, () => new MemorySink());
    const rendered: number[] = [];
    for (const sink of sinks) {
      await fanOut.join(
        joinOrder(sink, {
          render: async (entry) => {
            rendered.push(entry.position);
            return String(entry.position);
          },
        }),
      );
    }
    const all = await recordInLog(store, 4);
    for (const sink of sinks) await receivedBy(sink).toStrictEqual(all);
    expect(rendered).toStrictEqual(all);
    const [first] = sinks;
    for (const sink of sinks) expect(sink.deliveries[3]?.bytes).toBe(first?.deliveries[3]?.bytes);
    expect(first?.deliveries[3]?.bytes.toString()).toBe(first?.texts[3]);
  });

  it("keeps groups apart: each sees what its filter lets through, rendered its own way", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store);
    const [pictures, states] = [new MemorySink(), new MemorySink()];
    const only = (code: number): EventStream => ({
      filter: { kinds: ["CALLBACK"], codes: [code] },
      after: null,
    });
    await fanOut.join(joinOrder(pictures, { key: "45", stream: only(45), render: async () => "picture" }));
    await fanOut.join(joinOrder(states, { key: "44", stream: only(44), render: async () => "state" }));
    await recordInLog(store, 1, 44);
    await recordInLog(store, 1, 45);
    const [first, second, third] = await recordInLog(store, 1, 44);
    await receivedBy(pictures).toStrictEqual([second]);
    await receivedBy(states).toStrictEqual([first, third]);
    expect([...pictures.texts, ...states.texts]).toStrictEqual(["picture", "state", "state"]);
  });

  it.each([
    ["out of the memory of the tail", undefined],
    ["out of the store", 0],
  ])("goes on from every position there is, %s", async (_where, windowBytes) => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store, windowBytes === undefined ? {} : { windowBytes });
    const before = await recordInLog(store, 9);
    const sinks = [0, ...before].map((after) => ({ after, sink: new MemorySink() }));
    for (const { after, sink } of sinks) await fanOut.join(joinOrder(sink, { after }));
    const all = await recordInLog(store, 3);
    for (const { after, sink } of sinks) {
      await receivedBy(sink).toStrictEqual(all.filter((position) => position > after));
    }
  });

  it("leaves a full sink alone, and brings it on when it takes results again, while others go on", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store);
    const [slow, quick] = [new MemorySink(2), new MemorySink()];
    const subscriber = await fanOut.join(joinOrder(slow));
    await fanOut.join(joinOrder(quick));
    const all = await recordInLog(store, 10);
    await receivedBy(quick).toStrictEqual(all);
    expect(slow.positions).toStrictEqual(all.slice(0, 2));
    slow.makeRoom(3);
    subscriber.resume();
    await receivedBy(slow).toStrictEqual(all.slice(0, 5));
    slow.makeRoom(1_000);
    subscriber.resume();
    await receivedBy(slow).toStrictEqual(all);
    const more = await recordInLog(store, 1);
    await receivedBy(slow).toStrictEqual(more);
  });

  it("brings sinks on that are further back than memory goes, piece by piece, nothing twice and nothing left out", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store, { windowBytes: 0 });
    const slow = [1, 2, 7, 130, 131].map((room) => ({ room, sink: new MemorySink(room) }));
    const subscribers = await Promise.all(slow.map(({ sink }) => fanOut.join(joinOrder(sink))));
    const quick = new MemorySink();
    await fanOut.join(joinOrder(quick));
    const all = await recordInLog(store, 400);
    await receivedBy(quick).toStrictEqual(all);
    await eventually(() => {
      for (const [index, { room, sink }] of slow.entries()) {
        sink.makeRoom(room * 3);
        subscribers[index]?.resume();
      }
      return slow.every(({ sink }) => sink.deliveries.length === all.length);
    }).toBe(true);
    for (const { sink } of slow) expect(sink.positions).toStrictEqual(all);
  });

  it("has an entry read and rendered once for sinks that are far back and take one at a time", async () => {
    const store = await openTestStore();
    const before = await recordInLog(store, 60);
    let reads = 0;
    const { fanOut } = await startFanOut(store, {
      read: (db, options) => {
        reads += 1;
        return readLog(db, options);
      },
    });
    const rendered: number[] = [];
    const render = async ({ position }: LogEntry) => {
      rendered.push(position);
      return String(position);
    };
    const sinks = [new MemorySink(1), new MemorySink(1)];
    const subscribers = await Promise.all(
      sinks.map((sink) => fanOut.join(joinOrder(sink, { after: before[0] ?? 0, render }))),
    );
    const wanted = before.slice(1);
    for (let taken = 1; taken < wanted.length; taken += 1) {
      for (const sink of sinks) await receivedBy(sink).toHaveLength(taken);
      for (const [number, sink] of sinks.entries()) {
        sink.makeRoom(1);
        subscribers[number]?.resume();
      }
    }
    for (const sink of sinks) await receivedBy(sink).toStrictEqual(wanted);
    expect(rendered).toStrictEqual(wanted);
    expect(reads).toBeLessThan(20);
  });

  it("lets one that begins far back and one that is nearly there both come to the end", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store, { windowBytes: 0 });
    const all = await recordInLog(store, 1_000);
    const [far, near] = [new MemorySink(), new MemorySink()];
    await fanOut.join(joinOrder(far, { after: 0 }));
    await fanOut.join(joinOrder(near, { after: all.at(-3) ?? 0 }));
    await receivedBy(near).toStrictEqual(all.slice(-2));
    await receivedBy(far).toStrictEqual(all);
  });

  it("gives nothing before the one who joins has the subscription in hand", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store);
    const all = await recordInLog(store, 1);
    const sink = new MemorySink();
    const joined = fanOut.join(joinOrder(sink, { after: 0 })).then((subscriber) => {
      expect(sink.deliveries).toHaveLength(0);
      return subscriber;
    });
    await joined;
    await receivedBy(sink).toStrictEqual(all);
  });

  it("waits for a store that is away, and then goes on where it was", async () => {
    const store = await openTestStore();
    let isAway = false;
    const pauses: number[] = [];
    const { fanOut } = await startFanOut(store, {
      windowBytes: 0,
      lookEveryMs: 20,
      read: (db, options) => (isAway ? Promise.reject(new Error("away")) : readLog(db, options)),
      pause: async (ms) => {
        pauses.push(ms);
        isAway = false;
      },
    });
    const sink = new MemorySink(1);
    const subscriber = await fanOut.join(joinOrder(sink));
    const quick = new MemorySink();
    await fanOut.join(joinOrder(quick));
    const all = await recordInLog(store, 3);
    await receivedBy(quick).toStrictEqual(all);
    isAway = true;
    sink.makeRoom(100);
    subscriber.resume();
    await receivedBy(sink).toStrictEqual(all);
    expect(pauses).toStrictEqual([1_000]);
  });
});
