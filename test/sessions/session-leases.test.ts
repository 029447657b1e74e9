import { expect, it, vi } from "vitest";
import { SessionLeases } from "../../src/sessions/session-leases.js";
import { acquireLease } from "../../src/store/leases/acquire-lease.js";
import { sessionLease } from "../../src/store/leases/session-lease.js";
import { createLog } from "../../src/telemetry/create-log.js";
import { describeEachStore } from "../support/store-kinds.js";

const LONG = 600_000;
const SHORT = 50;

function recordingLog() {
  const lines: string[] = [];
  return { lines, log: createLog("info", [], { write: (line) => void lines.push(line) }) };
}

describeEachStore("the leases on sessions", (openTestStore) => {
  it("tell the log of a session that a server left behind, and of no other", async () => {
    const { db } = await openTestStore();
    const { lines, log } = recordingLog();
    const leases = new SessionLeases(db, "this node", LONG, log);
    await acquireLease(db, sessionLease("left"), "a node that died", SHORT);

    expect(await leases.hold("new", async () => "done")).toEqual({ value: "done" });
    expect(await leases.hold("new", async () => "again")).toEqual({ value: "again" });
    expect(lines).toEqual([]);

    await vi.waitFor(
      async () => expect(await leases.hold("left", async () => "done")).toEqual({ value: "done" }),
      { timeout: 20_000 },
    );
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { level: 40, sessionId: "left", msg: expect.stringContaining("left behind") },
    ]);
  });

  it("say nothing of a session that another server works on", async () => {
    const { db } = await openTestStore();
    const { lines, log } = recordingLog();
    await acquireLease(db, sessionLease("busy"), "another node", LONG);

    expect(await new SessionLeases(db, "this node", LONG, log).hold("busy", async () => "done")).toBeNull();
    expect(lines).toEqual([]);
  });
});
