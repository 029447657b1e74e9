import { expect, it } from "vitest";
import type { EventStream } from "../../src/events/event-stream.js";
import type { JoinOrder } from "../../src/events/fan-out.js";
import type { LogEntry } from "../../src/events/log-entry.js";
import { readLog } from "../../src/store/events/read-log.js";
import { recordCallbacks } from "../../src/store/events/record-callbacks.js";
import { trimLog } from "../../src/store/events/trim-log.js";
import { insertSession } from "../../src/store/sessions/insert-session.js";
import { sessionById } from "../../src/store/sessions/session-by-id.js";
import { updateSession } from "../../src/store/sessions/update-session.js";
import type { Store } from "../../src/store/store.js";
import { arrivedCallback } from "../support/arrived-callback.js";
import { eventually } from "../support/eventually.js";
import { MemorySink } from "../support/memory-sink.js";
import { startFanOut } from "../support/start-fan-out.js";
import { describeEachStore } from "../support/store-kinds.js";
import { sessionRow } from "../support/store-rows.js";

const everything: EventStream = { filter: { kinds: ["CALLBACK", "PICTURE", "SESSION"] }, after: null };

const render = async ({ position }: LogEntry) => `{"data":${position}}`;

function order(sink: MemorySink, changes: Partial<JoinOrder> & { readonly after?: number } = {}): JoinOrder {
  const { after = null, ...rest } = changes;
  return { key: "everything", stream: { ...everything, after }, render, sink, ...rest };
}

/** Records so many callbacks; gives the positions of the whole log. */
async function record({ db }: Store, count: number, code = 44): Promise<number[]> {
  await recordCallbacks(
    db,
    Array.from({ length: count }, () => arrivedCallback({ code })),
  );
  return (await readLog(db, { appId: "app", after: 0, limit: 100_000 })).entries.map(
    ({ position }) => position,
  );
}

const received = (sink: MemorySink) => eventually(() => sink.positions, { interval: 10 });
const whatEnded = (sink: MemorySink) => eventually(() => sink.ended?.error, { interval: 10 });

describeEachStore("the fan-out", (openTestStore) => {
  it("gives what comes after the call, in the order of the log, and nothing from before", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store);
    const before = await record(store, 3);
    const sink = new MemorySink();
    await fanOut.join(order(sink));
    const all = await record(store, 5);
    await received(sink).toStrictEqual(all.slice(before.length));
    expect(sink.texts).toStrictEqual(sink.positions.map((position) => `{"data":${position}}`));
  });

  it("renders an entry once for all of a group, and gives them the same bytes", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store);
    const sinks = Array.from({ length: 20 }, () => new MemorySink());
    const rendered: number[] = [];
    for (const sink of sinks) {
      await fanOut.join(
        order(sink, {
          render: async (entry) => {
            rendered.push(entry.position);
            return render(entry);
          },
        }),
      );
    }
    const all = await record(store, 4);
    for (const sink of sinks) await received(sink).toStrictEqual(all);
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
    await fanOut.join(order(pictures, { key: "45", stream: only(45), render: async () => "picture" }));
    await fanOut.join(order(states, { key: "44", stream: only(44), render: async () => "state" }));
    await record(store, 1, 44);
    await record(store, 1, 45);
    const [first, second, third] = await record(store, 1, 44);
    await received(pictures).toStrictEqual([second]);
    await received(states).toStrictEqual([first, third]);
    expect([...pictures.texts, ...states.texts]).toStrictEqual(["picture", "state", "state"]);
  });

  it.each([
    ["out of the memory of the tail", undefined],
    ["out of the store", 0],
  ])("goes on from every position there is, %s", async (_where, windowBytes) => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store, windowBytes === undefined ? {} : { windowBytes });
    const before = await record(store, 9);
    const sinks = [0, ...before].map((after) => ({ after, sink: new MemorySink() }));
    for (const { after, sink } of sinks) await fanOut.join(order(sink, { after }));
    const all = await record(store, 3);
    for (const { after, sink } of sinks) {
      await received(sink).toStrictEqual(all.filter((position) => position > after));
    }
  });

  it("leaves a full sink alone, and brings it on when it takes results again, while others go on", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store);
    const [slow, quick] = [new MemorySink(2), new MemorySink()];
    const subscriber = await fanOut.join(order(slow));
    await fanOut.join(order(quick));
    const all = await record(store, 10);
    await received(quick).toStrictEqual(all);
    expect(slow.positions).toStrictEqual(all.slice(0, 2));
    slow.makeRoom(3);
    subscriber.resume();
    await received(slow).toStrictEqual(all.slice(0, 5));
    slow.makeRoom(1_000);
    subscriber.resume();
    await received(slow).toStrictEqual(all);
    const more = await record(store, 1);
    await received(slow).toStrictEqual(more);
  });

  it("brings sinks on that are further back than memory goes, piece by piece, nothing twice and nothing left out", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store, { windowBytes: 0 });
    const slow = [1, 2, 7, 130, 131].map((room) => ({ room, sink: new MemorySink(room) }));
    const subscribers = await Promise.all(slow.map(({ sink }) => fanOut.join(order(sink))));
    const quick = new MemorySink();
    await fanOut.join(order(quick));
    const all = await record(store, 400);
    await received(quick).toStrictEqual(all);
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
    const before = await record(store, 60);
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
      sinks.map((sink) => fanOut.join(order(sink, { after: before[0] ?? 0, render }))),
    );
    const wanted = before.slice(1);
    for (let taken = 1; taken < wanted.length; taken += 1) {
      for (const sink of sinks) await received(sink).toHaveLength(taken);
      for (const [number, sink] of sinks.entries()) {
        sink.makeRoom(1);
        subscribers[number]?.resume();
      }
    }
    for (const sink of sinks) await received(sink).toStrictEqual(wanted);
    expect(rendered).toStrictEqual(wanted);
    expect(reads).toBeLessThan(20);
  });

  it("lets one that begins far back and one that is nearly there both come to the end", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store, { windowBytes: 0 });
    const all = await record(store, 1_000);
    const [far, near] = [new MemorySink(), new MemorySink()];
    await fanOut.join(order(far, { after: 0 }));
    await fanOut.join(order(near, { after: all.at(-3) ?? 0 }));
    await received(near).toStrictEqual(all.slice(-2));
    await received(far).toStrictEqual(all);
  });

  it("goes on when a sink throws, and when telling it so throws too", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store);
    const told: unknown[] = [];
    const broken = new Error("a broken socket");
    await fanOut.join({
      ...order(new MemorySink()),
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
    await fanOut.join(order(other));
    const all = await record(store, 3);
    await received(other).toStrictEqual(all);
    expect(told).toStrictEqual([broken]);
    expect(fanOut.size).toStrictEqual({ subscribers: 1, groups: 1 });
  });

  it("ends those who need an entry that cannot be rendered, at its place, and no others", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store);
    const [first] = await record(store, 1);
    const broken = new Error("no such field");
    const sinks = [new MemorySink(), new MemorySink()];
    for (const sink of sinks) {
      await fanOut.join(
        order(sink, {
          after: first ?? 0,
          render: async (entry) => {
            if (entry.kind === "CALLBACK" && entry.code === 99) throw broken;
            return render(entry);
          },
        }),
      );
    }
    const other = new MemorySink();
    await fanOut.join(order(other, { key: "another" }));
    await record(store, 2);
    await record(store, 1, 99);
    const all = await record(store, 2);
    for (const sink of sinks) {
      await whatEnded(sink).toBe(broken);
      expect(sink.positions).toStrictEqual(all.slice(1, 3));
    }
    await received(other).toStrictEqual(all.slice(1));
    expect(fanOut.size).toStrictEqual({ subscribers: 1, groups: 1 });
  });

  it("refuses a cursor older than what is kept, with the oldest that is not, and one from a future", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store);
    const all = await record(store, 3);
    await trimLog(store.db, { retentionMs: -1, limit: 2 });
    const sink = new MemorySink();
    const refusal = await fanOut.join(order(sink, { after: all[0] ?? 0 })).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "CURSOR_EXPIRED", oldestCursor: expect.any(String) });
    await expect(fanOut.join(order(sink, { after: (all.at(-1) ?? 0) + 1 }))).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      inputPath: ["after"],
    });
    await fanOut.join(order(sink, { after: all[1] ?? 0 }));
    await received(sink).toStrictEqual(all.slice(2));
  });

  it("takes a cursor of an entry that this node has not heard of yet", async () => {
    const store = await openTestStore();
    const deaf = { listen: async () => async () => undefined, lookEveryMs: 3_600_000 };
    const { fanOut } = await startFanOut(store, deaf);
    const all = await record(store, 2);
    const sink = new MemorySink();
    await fanOut.join(order(sink, { after: all.at(-1) ?? 0 }));
    expect(fanOut.size.subscribers).toBe(1);
  });

  it("ends a sink that took nothing until what it missed was no longer kept", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store, { windowBytes: 0 });
    const [slow, quick] = [new MemorySink(1), new MemorySink()];
    const subscriber = await fanOut.join(order(slow));
    await fanOut.join(order(quick));
    const all = await record(store, 5);
    await received(quick).toStrictEqual(all);
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
    await fanOut.join(order(sink));
    const seen = await record(store, 2);
    await received(sink).toStrictEqual(seen);
    away = true;
    await record(store, 3);
    await trimLog(store.db, { retentionMs: 0, limit: 100 });
    const kept = await record(store, 2);
    away = false;
    await tail.refresh();
    await whatEnded(sink).toMatchObject({ code: "CURSOR_EXPIRED" });
    expect(sink.positions).toStrictEqual(seen);

    await fanOut.join(order(later, { after: tail.floor }));
    await received(later).toStrictEqual(kept);
  });

  it("gives the present first, and leaves out the changes that led to it", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store);
    const session = sessionRow();
    await insertSession(store.db, session);
    const sink = new MemorySink();
    const present = async (): Promise<LogEntry> => {
      // Happens between the place that is fixed and the look at the present, and is in both.
      await updateSession(store.db, session, { status: "STARTED" });
      const now = await sessionById(store.db, session.id);
      if (now === null) throw new Error("it was there");
      return {
        kind: "SESSION",
        position: 0,
        recordedAt: new Date(),
        cname: now.cname,
        sessionId: now.id,
        session: now,
      };
    };
    await fanOut.join(
      order(sink, {
        stream: {
          filter: { kinds: ["SESSION"], sessionId: session.id },
          after: null,
          present,
          isLast: (entry) => entry.kind === "SESSION" && entry.session.status === "STOPPED",
        },
        render: async (entry) => (entry.kind === "SESSION" ? entry.session.status : ""),
      }),
    );
    await eventually(() => sink.texts).toStrictEqual(["STARTED"]);
    for (const status of ["STOPPING", "STOPPED"] as const) {
      const now = await sessionById(store.db, session.id);
      if (now !== null) await updateSession(store.db, now, { status });
    }
    await eventually(() => sink.ended).toStrictEqual({ error: null });
    expect(sink.texts).toStrictEqual(["STARTED", "STOPPING", "STOPPED"]);
    expect(fanOut.size).toStrictEqual({ subscribers: 0, groups: 0 });
  });

  it("completes at once when the present is the last there can be", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store);
    const session = sessionRow({ status: "STOPPED" });
    await insertSession(store.db, session);
    const { entries } = await readLog(store.db, { appId: "app", after: 0, limit: 1 });
    const sink = new MemorySink();
    const [now] = entries;
    if (now === undefined) throw new Error("it was recorded");
    await fanOut.join(
      order(sink, { stream: { ...everything, present: async () => now, isLast: () => true } }),
    );
    await eventually(() => sink.ended).toStrictEqual({ error: null });
    expect(sink.deliveries).toHaveLength(1);
  });

  it("refuses to join with what the present threw", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store);
    const missing = new Error("no such session");
    const present = () => Promise.reject(missing);
    const sink = new MemorySink();
    await expect(fanOut.join(order(sink, { stream: { ...everything, present } }))).rejects.toBe(missing);
    expect(fanOut.size).toStrictEqual({ subscribers: 0, groups: 0 });
  });

  it("gives nothing before the one who joins has the subscription in hand", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store);
    const all = await record(store, 1);
    const sink = new MemorySink();
    const joined = fanOut.join(order(sink, { after: 0 })).then((subscriber) => {
      expect(sink.deliveries).toHaveLength(0);
      return subscriber;
    });
    await joined;
    await received(sink).toStrictEqual(all);
  });

  it("forgets a subscriber that closes, also one that does so while it is given something", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store);
    const sink = new MemorySink();
    const subscriber = await fanOut.join({
      ...order(sink),
      sink: {
        next: (delivery) => {
          subscriber.close();
          return sink.next(delivery);
        },
        end: (error) => sink.end(error),
      },
    });
    const other = new MemorySink();
    const second = await fanOut.join(order(other));
    const all = await record(store, 3);
    await received(other).toStrictEqual(all);
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
    await record(store, 300);
    const sinks = [new MemorySink(), new MemorySink(1), new MemorySink()];
    for (const sink of sinks) await fanOut.join(order(sink, { after: 0 }));
    const restarting = new Error("the server restarts");
    fanOut.close(restarting);
    for (const sink of sinks) expect(sink.ended).toStrictEqual({ error: restarting });
    await expect(fanOut.join(order(new MemorySink()))).rejects.toBe(restarting);
    expect(fanOut.size).toStrictEqual({ subscribers: 0, groups: 0 });
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
    const subscriber = await fanOut.join(order(sink));
    const quick = new MemorySink();
    await fanOut.join(order(quick));
    const all = await record(store, 3);
    await received(quick).toStrictEqual(all);
    isAway = true;
    sink.makeRoom(100);
    subscriber.resume();
    await received(sink).toStrictEqual(all);
    expect(pauses).toStrictEqual([1_000]);
  });
});
