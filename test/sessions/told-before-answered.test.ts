import { expect, test } from "vitest";
import type { Callback } from "../../src/callbacks/callback.js";
import { recordBatch } from "../../src/callbacks/record-batch.js";
import type { Happening } from "../../src/sessions/happening.js";
import type { SnapshotSession } from "../../src/sessions/model/snapshot-session.js";
import { createPace } from "../../src/sessions/pace.js";
import { recordHappening } from "../../src/sessions/record-happening.js";
import { addAttempt } from "../../src/store/attempts/add-attempt.js";
import type { Store } from "../../src/store/open-store.js";
import { insertSession } from "../../src/store/sessions/insert-session.js";
import { sessionById } from "../../src/store/sessions/session-by-id.js";
import { callbackRow } from "../support/callback-row.js";
import { silentLog } from "../support/silent-log.js";
import { describeEachStore } from "../support/store-kinds.js";
import { attemptRow, sessionRow } from "../support/store-rows.js";

// The service sends its first notification while its answer to the start is still on the way.

const SENT = new Date("2026-11-21T10:00:00Z");
const NOW = new Date("2026-11-21T10:00:01Z");
const STS_UNTIL = new Date("2026-11-21T12:00:00Z");

const STARTED: Happening = {
  event: "STARTED",
  changes: {
    sid: "s1",
    startedAt: NOW,
    recorderStartedAt: NOW,
    controllableUntil: new Date("2026-11-24T10:00:01Z"),
    stsExpiresAt: STS_UNTIL,
  },
  againInMs: 5_000,
};

function parts({ db }: Store) {
  return { db, appId: "app", pace: createPace(1), log: silentLog, clock: () => NOW.getTime() };
}

/** A session whose start is on the way, as the worker that sent it read it. */
async function sent({ db }: Store): Promise<SnapshotSession> {
  const row = sessionRow({ recorderUid: "900", resourceId: "r1", startSentAt: SENT });
  await insertSession(db, row);
  await addAttempt(db, attemptRow({ sessionId: row.id }));
  return row;
}

const told = (code: number, details: Readonly<Record<string, unknown>> = {}): Callback =>
  callbackRow({ code, details }, { sentAt: NOW });

describeEachStore("a sid that a callback tells before the answer", (open) => {
  test("stands, and the answer adds when the keys expire", async () => {
    const store = await open();
    const row = await sent(store);
    await recordBatch([told(40, { status: 0 })], parts(store));
    const { session, commands } = await recordHappening(row, STARTED, parts(store));
    expect(session).toMatchObject({ status: "STARTED", sid: "s1", startedAt: SENT, stsExpiresAt: STS_UNTIL });
    expect(commands).toEqual([]);
  });

  test("is not undone by an answer that follows the first picture", async () => {
    const store = await open();
    const row = await sent(store);
    await recordBatch([told(40), told(45)], parts(store));
    const { session } = await recordHappening(row, STARTED, parts(store));
    expect(session).toMatchObject({ status: "CAPTURING", sid: "s1", stsExpiresAt: STS_UNTIL });
  });

  test("lets a stop that was asked for meanwhile be carried out", async () => {
    const store = await open();
    const row = await sent(store);
    await recordHappening(row, { event: "STOP_ASKED" }, parts(store));
    await recordBatch([told(40)], parts(store));
    const { session, commands } = await recordHappening(row, STARTED, parts(store));
    expect([session.status, session.sid, commands]).toEqual(["STOPPING", "s1", ["STOP"]]);
  });

  test("keeps the session ended that ended before the answer", async () => {
    const store = await open();
    const row = await sent(store);
    await recordBatch([told(40), told(41, { leaveCode: 4 })], parts(store));
    await recordHappening(row, STARTED, parts(store));
    expect(await sessionById(store.db, row.id)).toMatchObject({
      status: "STOPPED",
      endReason: "IDLE_TIMEOUT",
    });
  });

  test("comes second where the answer was faster", async () => {
    const store = await open();
    const row = await sent(store);
    const { session } = await recordHappening(row, STARTED, parts(store));
    await recordBatch([told(40)], parts(store));
    expect(await sessionById(store.db, row.id)).toEqual(session);
  });
});

describeEachStore("a look that a callback asks for", (open) => {
  test("is not put off by a check whose question was asked before", async () => {
    const store = await open();
    const row = sessionRow({ status: "CAPTURING", recorderUid: "900", sid: "s1", nextCheckAt: SENT });
    await insertSession(store.db, row);
    await addAttempt(store.db, attemptRow({ sessionId: row.id, sid: "s1" }));
    await recordBatch([told(41, { leaveCode: 2 })], parts(store));
    const checked: Happening = { event: "CONFIRMED", changes: { misses: 0 }, againInMs: 120_000 };
    const { session } = await recordHappening(row, checked, parts(store));
    expect(session).toMatchObject({ status: "CAPTURING", nextCheckAt: NOW });
  });
});
