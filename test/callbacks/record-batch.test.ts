import { describe, expect, test } from "vitest";
import type { Callback } from "../../src/callbacks/callback.js";
import { recordBatch } from "../../src/callbacks/record-batch.js";
import type { LogEntry } from "../../src/events/log-entry.js";
import type { SnapshotAttempt } from "../../src/sessions/model/snapshot-attempt.js";
import type { SnapshotSession } from "../../src/sessions/model/snapshot-session.js";
import { createPace } from "../../src/sessions/pace.js";
import { addAttempt } from "../../src/store/attempts/add-attempt.js";
import { attemptsOf } from "../../src/store/attempts/attempts-of.js";
import type { Store } from "../../src/store/open-store.js";
import { insertSession } from "../../src/store/sessions/insert-session.js";
import { sessionById } from "../../src/store/sessions/session-by-id.js";
import { updateSession } from "../../src/store/sessions/update-session.js";
import { snapshotsPage } from "../../src/store/snapshots/snapshots-page.js";
import { callbackRow } from "../support/callback-row.js";
import { readWholeLog } from "../support/read-whole-log.js";
import { silentLog } from "../support/silent-log.js";
import { describeEachStore } from "../support/store-kinds.js";
import { attemptRow, sessionRow } from "../support/store-rows.js";

const NOW = new Date("2026-11-21T10:00:20Z");
const SENT = new Date("2026-11-21T10:00:00Z");
const SID = "d12fdce9024d37862a8f3a88e387c817";

function record({ db }: Store, ...callbacks: Callback[]) {
  const parts = { db, appId: "app", pace: createPace(1), log: silentLog, clock: () => NOW.getTime() };
  return recordBatch(callbacks, parts);
}

/** A session with its recorder 900, as the store has it then. */
async function begin(
  { db }: Store,
  changes: Partial<SnapshotSession> = {},
  attempt: Partial<SnapshotAttempt> = {},
): Promise<SnapshotSession> {
  const row = sessionRow({ recorderUid: "900", resourceId: "r1", startSentAt: SENT, ...changes });
  await insertSession(db, row);
  const { id: sessionId, recorderUid, resourceId, sid } = row;
  await addAttempt(db, attemptRow({ sessionId, recorderUid, resourceId, sid, ...attempt }));
  return row;
}

/** What happened so many seconds after the start was sent. */
function told(
  code: number,
  details: Readonly<Record<string, unknown>> = {},
  seconds = 1,
  sid = SID,
): Callback {
  return callbackRow({ code, details }, { sid, sentAt: new Date(SENT.getTime() + seconds * 1_000) });
}

const picture = (second: number, sid = SID) => ({
  fileName: `lessons/one/${sid}_lesson__uid_s_123__uid_e_video_202611211000${String(second).padStart(2, "0")}000.jpg`,
});

async function present({ db }: Store, { id }: SnapshotSession): Promise<SnapshotSession> {
  const row = await sessionById(db, id);
  if (row === null) throw new Error("the session is gone");
  return row;
}

/** The log in words: `45` for a callback, `45!` for one that tells of a picture first, a session's status. */
async function words(store: Store): Promise<string[]> {
  // Sessions begin before the test does.
  return (await readWholeLog(store)).flatMap((entry: LogEntry) => {
    if (entry.kind === "CALLBACK") return [`${entry.code}${entry.captured ? "!" : ""}`];
    return entry.kind === "SESSION" && entry.session.version > 1 ? [entry.session.status] : [];
  });
}

describeEachStore("recording callbacks", (open) => {
  test("a picture of a session that was just started makes it capture, after the picture in the log", async () => {
    const store = await open();
    const session = await begin(store, { status: "STARTED", sid: SID });
    const callback = told(45, picture(5));
    expect(await record(store, callback)).toEqual(new Set([callback.noticeId]));

    const [snapshot, ...more] = (
      await snapshotsPage(store.db, {
        appId: "app",
        filter: { sessionId: session.id },
        first: 10,
        after: null,
        order: "OLDEST_FIRST",
      })
    ).rows;
    expect(more).toEqual([]);
    expect(snapshot).toMatchObject({ streamUid: "123", source: "CALLBACK", ...picture(5) });
    const entries = (await readWholeLog(store)).filter(
      (entry) => entry.kind !== "SESSION" || entry.session.version > 1,
    );
    expect(entries).toMatchObject([
      { kind: "CALLBACK", code: 45, sessionId: session.id, captured: true, snapshot: { id: snapshot?.id } },
      { kind: "SESSION", sessionId: session.id, session: { status: "CAPTURING", capturingSince: NOW } },
    ]);
  });

  test("further pictures change nothing about the session", async () => {
    const store = await open();
    const session = await begin(store, { status: "CAPTURING", sid: SID });
    await record(store, told(45, picture(5)), told(45, picture(6)));
    expect(await present(store, session)).toEqual(session);
    expect(await words(store)).toEqual(["45!", "45!"]);
  });

  test("a callback of a session that was started elsewhere is kept without one", async () => {
    const store = await open();
    await begin(store, { status: "CAPTURING", sid: SID });
    await record(
      store,
      told(45, picture(5, "elsewhere"), 1, "elsewhere"),
      callbackRow({ code: 40 }, { sid: "" }),
    );
    expect((await readWholeLog(store)).filter(({ kind }) => kind === "CALLBACK")).toMatchObject([
      { sid: "elsewhere", sessionId: null, snapshot: null, captured: false },
      { sid: "", sessionId: null },
    ]);
  });

  test("a picture of a recorder that was replaced still belongs to the session", async () => {
    const store = await open();
    const session = await begin(store, { status: "RECOVERING", sid: null, recorderUid: "901" });
    await addAttempt(store.db, attemptRow({ sessionId: session.id, ordinal: 1, sid: "old" }));
    await record(store, told(45, picture(5, "old"), 1, "old"), told(41, { leaveCode: 4 }, 2, "old"));
    expect(await present(store, session)).toEqual(session);
    expect((await readWholeLog(store)).filter(({ kind }) => kind === "CALLBACK")).toMatchObject([
      { sessionId: session.id, captured: true },
      { sessionId: session.id, code: 41 },
    ]);
  });

  test("what it brings is in the log once, however often and under whatever noticeId it comes", async () => {
    const store = await open();
    const session = await begin(store, { status: "STARTED", sid: SID });
    const callback = told(45, picture(5));
    const copy = { ...callback, noticeId: "a redundant copy" };
    expect(await record(store, callback, callback, copy)).toEqual(new Set([callback.noticeId]));
    const after = await present(store, session);
    expect(await record(store, callback)).toEqual(new Set());
    expect(await record(store, copy)).toEqual(new Set());
    expect(await present(store, session)).toEqual(after);
    expect(await words(store)).toEqual(["45!", "CAPTURING"]);
  });

  describe("a sid that was never heard", () => {
    test.each([
      ["STARTING", "STARTED"],
      ["RECOVERING", "STARTED"],
      ["STOPPING", "STOPPING"],
    ] as const)(
      "is told by the first callback of the recorder to a session that is %s",
      async (status, becomes) => {
        const store = await open();
        const session = await begin(store, { status, sidUnheardAt: SENT, maxDuration: 60 });
        await record(store, told(40, { status: 0 }));
        expect(await present(store, session)).toMatchObject({
          status: becomes,
          sid: SID,
          sidUnheardAt: null,
          startedAt: SENT,
          recorderStartedAt: SENT,
          controllableUntil: new Date("2026-11-24T10:00:00Z"),
          stopAt: new Date("2026-11-21T10:01:00Z"),
          stsExpiresAt: SENT,
        });
        expect((await attemptsOf(store.db, [session.id])).get(session.id)).toMatchObject([
          { sid: SID, startedAt: SENT },
        ]);
        const [callback] = (await readWholeLog(store)).filter(({ kind }) => kind === "CALLBACK");
        expect(callback).toMatchObject({ sessionId: session.id });
      },
    );

    test("is looked after soon, or at once where the session is to be stopped", async () => {
      const store = await open();
      const starting = await begin(store);
      const stopping = await begin(store, { status: "STOPPING", cname: "lesson2" });
      await record(store, told(40), callbackRow({ code: 40 }, { cname: "lesson2", sid: "s2", sentAt: SENT }));
      expect((await present(store, starting)).nextCheckAt).toEqual(new Date(NOW.getTime() + 5_000));
      expect((await present(store, stopping)).nextCheckAt).toEqual(NOW);
    });

    test.each<[string, Partial<SnapshotSession>]>([
      ["of another app", { appId: "another" }],
      ["of another channel", { cname: "another" }],
      ["with another recorder", { recorderUid: "901" }],
      ["that was not started yet", { startSentAt: null }],
      ["that was started an hour later", { startSentAt: new Date("2026-11-21T11:00:00Z") }],
      ["that has ended", { status: "FAILED" }],
    ])("is not told to a session %s", async (_, changes) => {
      const store = await open();
      const session = await begin(store, changes);
      await record(store, told(40));
      expect(await present(store, session)).toEqual(session);
      expect((await readWholeLog(store)).at(-1)).toMatchObject({ kind: "CALLBACK", sessionId: null });
    });

    test("is the first one's in time where several could be meant", async () => {
      const store = await open();
      const session = await begin(store);
      await record(store, told(45, {}, 9, "s2"), told(40, {}, 2, "s1"), told(45, {}, 8, "s1"));
      expect(await present(store, session)).toMatchObject({ sid: "s1", status: "CAPTURING" });
      expect((await readWholeLog(store)).filter(({ kind }) => kind === "CALLBACK")).toMatchObject([
        { sid: "s2", sessionId: null },
        { sid: "s1", sessionId: session.id },
        { sid: "s1", sessionId: session.id },
      ]);
    });
  });

  test("a whole life in one batch is lived in its order, whatever the order of arrival", async () => {
    const store = await open();
    const session = await begin(store);
    await record(
      store,
      told(11, { exitStatus: 0 }, 9),
      told(41, { leaveCode: 4 }, 8),
      told(45, {}, 5),
      told(40, {}, 1),
    );
    expect(await words(store)).toEqual(["11", "41", "45", "40", "STARTED", "CAPTURING", "STOPPED"]);
    expect(await present(store, session)).toMatchObject({
      status: "STOPPED",
      endReason: "IDLE_TIMEOUT",
      endedAt: NOW,
      nextCheckAt: NOW,
    });
    expect((await attemptsOf(store.db, [session.id])).get(session.id)).toMatchObject([
      { sid: SID, endReason: "IDLE_TIMEOUT", endedAt: NOW },
    ]);
  });

  test("a session that has ended stays as it is, whatever comes late", async () => {
    const store = await open();
    const session = await begin(store, { status: "STOPPED", sid: SID, endReason: "STOPPED_BY_CALLER" });
    const late = [40, 41, 11, 12, 45, 31].map((code) =>
      told(code, { leaveCode: 4, exitStatus: 1, newUid: 5, status: 1, ...picture(5) }),
    );
    await record(store, ...late);
    expect(await present(store, session)).toEqual(session);
    expect(await words(store)).toEqual(["40", "41", "11", "12", "45!", "31"]);
  });

  test("one refused by the database takes the batch with it, so that none of it is half written", async () => {
    const store = await open();
    const session = await begin(store, { status: "STARTED", sid: SID });
    const bad = { ...told(40), cname: "no\0text" };
    await expect(record(store, told(45, picture(5)), bad)).rejects.toThrow();
    expect(await present(store, session)).toEqual(session);
    expect(await words(store)).toEqual([]);
  });

  test("callbacks and whoever has the session in hand do not lose each other's writes", async () => {
    const store = await open();
    const sessions = await Promise.all(
      ["a", "b", "c"].map((cname) => begin(store, { status: "STARTED", sid: cname, cname })),
    );
    /** Counts a session's misses up, as a worker does that reads, thinks and writes. */
    const work = async (session: SnapshotSession) => {
      for (let done = 0; done < 10; ) {
        const row = await present(store, session);
        const written = await updateSession(store.db, row, {
          fruitlessRecoveries: row.fruitlessRecoveries + 1,
        });
        if (written !== "stale") done += 1;
      }
    };
    const callbacks = sessions.flatMap(({ cname }) => [
      callbackRow({ code: 12, details: { newUid: 7 } }, { cname, sid: cname }),
      callbackRow({ code: 12, details: { newUid: 8 } }, { cname, sid: cname }),
    ]);
    await Promise.all([
      ...sessions.map(work),
      record(store, ...callbacks),
      record(store, ...callbacks.toReversed()),
      record(store, ...callbacks.slice(2)),
    ]);
    for (const session of sessions) {
      const { failedOverTo, fruitlessRecoveries, version } = await present(store, session);
      expect({ failedOverTo, fruitlessRecoveries, version }).toEqual({
        failedOverTo: "8",
        fruitlessRecoveries: 10,
        version: 13,
      });
    }
    expect(await words(store)).toHaveLength(6);
  });
});
