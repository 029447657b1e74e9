import { expect, it } from "vitest";
import { acquireLease } from "../../src/store/leases/acquire-lease.js";
import { releaseLease } from "../../src/store/leases/release-lease.js";
import { sessionLease } from "../../src/store/leases/session-lease.js";
import { dueSessions } from "../../src/store/sessions/due-sessions.js";
import { insertSession } from "../../src/store/sessions/insert-session.js";
import { describeEachStore } from "../support/store-kinds.js";
import { sessionRow } from "../support/store-session-row.js";

const appId = "app";
const now = new Date("2026-11-21T12:00:00.000Z");
const at = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

describeEachStore("due sessions", (openTestStore) => {
  it("are those whose next check has come, the longest overdue first", async () => {
    const { db } = await openTestStore();
    const [justNow, later, never, longAgo] = [at(0), at(0.001), null, at(-3_600)].map((nextCheckAt) =>
      sessionRow({ nextCheckAt }),
    );
    for (const session of [justNow, later, never, longAgo]) if (session) await insertSession(db, session);
    expect(await dueSessions(db, { appId, now, limit: 10 })).toStrictEqual([longAgo?.id, justNow?.id]);
    expect(await dueSessions(db, { appId, now, limit: 1 })).toStrictEqual([longAgo?.id]);
    expect(await dueSessions(db, { appId, now: at(-7_200), limit: 10 })).toStrictEqual([]);
  });

  it("are those of one app", async () => {
    const { db } = await openTestStore();
    const [own, strange] = [
      sessionRow({ nextCheckAt: at(-1) }),
      sessionRow({ nextCheckAt: at(-2), appId: "another" }),
    ];
    await insertSession(db, own);
    await insertSession(db, strange);
    expect(await dueSessions(db, { appId, now, limit: 10 })).toStrictEqual([own.id]);
    expect(await dueSessions(db, { appId: "another", now, limit: 10 })).toStrictEqual([strange.id]);
  });

  it("leave out those that some node is at work on", async () => {
    const { db } = await openTestStore();
    const [held, free] = [sessionRow({ nextCheckAt: at(-2) }), sessionRow({ nextCheckAt: at(-1) })];
    await insertSession(db, held);
    await insertSession(db, free);
    await acquireLease(db, sessionLease(held.id), "node", 60_000);
    await acquireLease(db, "anything else", "node", 60_000);
    expect(await dueSessions(db, { appId, now, limit: 10 })).toStrictEqual([free.id]);
    await releaseLease(db, sessionLease(held.id), "node");
    expect(await dueSessions(db, { appId, now, limit: 10 })).toStrictEqual([held.id, free.id]);
  });

  it("come back when the time of a lease is up", async () => {
    const { db } = await openTestStore();
    const session = sessionRow({ nextCheckAt: at(-1) });
    await insertSession(db, session);
    await acquireLease(db, sessionLease(session.id), "a node that died", 100);
    await expect.poll(() => dueSessions(db, { appId, now, limit: 10 })).toStrictEqual([session.id]);
  });
});
