import { expect, it } from "vitest";
import type { LogEntry } from "../../src/events/log-entry.js";
import { readLog } from "../../src/store/events/read-log.js";
import { insertSession } from "../../src/store/sessions/insert-session.js";
import { sessionById } from "../../src/store/sessions/session-by-id.js";
import { updateSession } from "../../src/store/sessions/update-session.js";
import { eventually } from "../support/eventually.js";
import { MemorySink } from "../support/memory-sink.js";
import { startFanOut } from "../support/start-fan-out.js";
import { describeEachStore } from "../support/store-kinds.js";
import { sessionRow } from "../support/store-rows.js";
import { joinOrder } from "./support/join-order.js";

describeEachStore("a stream of the fan-out that begins with the present", (openTestStore) => {
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
      joinOrder(sink, {
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
    await fanOut.join(joinOrder(sink, { stream: { present: async () => now, isLast: () => true } }));
    await eventually(() => sink.ended).toStrictEqual({ error: null });
    expect(sink.deliveries).toHaveLength(1);
  });

  it("refuses to join with what the present threw", async () => {
    const store = await openTestStore();
    const { fanOut } = await startFanOut(store);
    const missing = new Error("no such session");
    const present = () => Promise.reject(missing);
    const sink = new MemorySink();
    await expect(fanOut.join(joinOrder(sink, { stream: { present } }))).rejects.toBe(missing);
    expect(fanOut.size).toStrictEqual({ subscribers: 0, groups: 0 });
  });
});
