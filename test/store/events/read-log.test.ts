import { expect, it } from "vitest";
import type { LogFilter } from "../../../src/events/log-filter.js";
import { matchesFilter } from "../../../src/events/matches-filter.js";
import { readLog } from "../../../src/store/events/read-log.js";
import { recordCallbacks } from "../../../src/store/events/record-callbacks.js";
import { insertSession } from "../../../src/store/sessions/insert-session.js";
import { updateSession } from "../../../src/store/sessions/update-session.js";
import { recordSnapshots } from "../../../src/store/snapshots/record-snapshots.js";
import { arrivedCallback } from "../../support/arrived-callback.js";
import { describeEachStore } from "../../support/store-kinds.js";
import { sessionRow, snapshotRow } from "../../support/store-rows.js";

describeEachStore("the event log", (openTestStore) => {
  it("is empty at first", async () => {
    const { db } = await openTestStore();
    expect(await readLog(db, { appId: "app", after: 0, limit: 10 })).toStrictEqual({
      entries: [],
      upTo: 0,
      newest: 0,
      floor: 0,
    });
  });

  it("tells of each change of a session's status, with the session as it became and without what is sealed", async () => {
    const { db } = await openTestStore();
    const session = sessionRow({ sealed: "secret", createdAt: new Date("2026-11-21T10:00:00.001Z") });
    await insertSession(db, session);
    await insertSession(db, session);
    const noted = await updateSession(db, session, { misses: 1, status: "STARTING" });
    if (typeof noted === "string") throw new Error(noted);
    const started = await updateSession(db, noted, { status: "STARTED", startedAt: new Date(1_000) });
    expect(await updateSession(db, noted, { status: "FAILED" })).toBe("stale");
    const { entries } = await readLog(db, { appId: "app", after: 0, limit: 10 });
    const { sealed: _, ...open } = session;
    expect(entries).toMatchObject([
      { kind: "SESSION", sessionId: session.id, cname: session.cname, session: open },
      { kind: "SESSION", sessionId: session.id, session: { status: "STARTED", startedAt: new Date(1_000) } },
    ]);
    const [first, second] = entries;
    expect(first?.kind === "SESSION" && first.session).toStrictEqual(open);
    expect(second?.kind === "SESSION" && { ...second.session, sealed: "secret" }).toStrictEqual(started);
  });

  it("tells nothing of a change that was rolled back", async () => {
    const { db } = await openTestStore();
    await insertSession(db, sessionRow({ recorderUid: "8" }));
    const session = sessionRow({ recorderUid: "7" });
    await insertSession(db, session);
    const { newest } = await readLog(db, { appId: "app", after: 0, limit: 0 });
    expect(await updateSession(db, session, { status: "RECOVERING", recorderUid: "8" })).toBe("uidTaken");
    expect(await readLog(db, { appId: "app", after: newest, limit: 10 })).toMatchObject({
      entries: [],
      newest,
    });
  });

  it("tells of each picture that was found in a bucket, once", async () => {
    const { db } = await openTestStore();
    const session = sessionRow();
    await insertSession(db, session);
    const source = "BUCKET_LISTING";
    const later = snapshotRow({ sessionId: session.id, source, takenAt: new Date(2_000) });
    const earlier = snapshotRow({ sessionId: session.id, source, takenAt: new Date(1_000) });
    await recordSnapshots(db, [later, earlier]);
    await recordSnapshots(db, [later, earlier]);
    const { entries } = await readLog(db, {
      appId: "app",
      after: 0,
      filter: { kinds: ["PICTURE"] },
      limit: 10,
    });
    expect(entries).toMatchObject([
      { kind: "PICTURE", sessionId: session.id, cname: session.cname, snapshot: earlier },
      { kind: "PICTURE", snapshot: later },
    ]);
  });

  it("can be read from every position on, in parts of every size", async () => {
    const { db } = await openTestStore();
    await recordCallbacks(
      db,
      Array.from({ length: 7 }, (_, code) => arrivedCallback({ code })),
    );
    const all = (await readLog(db, { appId: "app", after: 0, limit: 100 })).entries;
    expect(all).toHaveLength(7);
    for (const [index, { position }] of all.entries()) {
      for (let limit = 1; limit <= 8; limit += 1) {
        const page = await readLog(db, { appId: "app", after: position, limit });
        const expected = all.slice(index + 1, index + 1 + limit);
        expect(page.entries).toStrictEqual(expected);
        expect(page.newest).toBe(all.at(-1)?.position);
        // A full page may be the last one; it promises no more than it has seen.
        expect(page.upTo).toBe(expected.length < limit ? page.newest : expected.at(-1)?.position);
      }
    }
  });

  it("says how far it looked for a filter that little matches", async () => {
    const { db } = await openTestStore();
    await recordCallbacks(db, [arrivedCallback({ code: 45 }), arrivedCallback(), arrivedCallback()]);
    const filter: LogFilter = { kinds: ["CALLBACK"], codes: [45] };
    const page = await readLog(db, { appId: "app", after: 0, filter, limit: 2 });
    expect(page.entries).toHaveLength(1);
    expect(page.upTo).toBe(page.newest);
  });

  it("is filtered by the store as it is in memory", async () => {
    const { db } = await openTestStore();
    const [one, two] = [sessionRow({ cname: "lesson" }), sessionRow({ cname: "other" })];
    for (const session of [one, two]) await insertSession(db, session);
    await recordSnapshots(db, [snapshotRow({ sessionId: one.id, fileName: "listed.jpg" })]);
    await recordCallbacks(db, [
      arrivedCallback({ code: 40, sessionId: one.id }),
      arrivedCallback({ code: 45, sessionId: one.id, snapshot: snapshotRow({ sessionId: one.id }) }),
      arrivedCallback({
        code: 45,
        sessionId: one.id,
        snapshot: snapshotRow({ sessionId: one.id, fileName: "listed.jpg" }),
      }),
      arrivedCallback({ code: 45, cname: "elsewhere" }),
      arrivedCallback({ code: 41, cname: "other", sessionId: two.id }),
    ]);
    const { entries } = await readLog(db, { appId: "app", after: 0, limit: 100 });
    expect(entries).toHaveLength(8);
    const filters: LogFilter[] = [
      { kinds: [] },
      { kinds: ["CALLBACK"] },
      { kinds: ["CALLBACK", "PICTURE"], captured: true },
      { kinds: ["CALLBACK", "PICTURE", "SESSION"], captured: true, cname: "lesson" },
      { kinds: ["CALLBACK", "PICTURE", "SESSION"], codes: [45, 41] },
      { kinds: ["CALLBACK"], codes: [] },
      { kinds: ["SESSION"], sessionId: one.id },
      { kinds: ["SESSION"], codes: [45] },
      { kinds: ["CALLBACK", "SESSION"], sessionId: two.id, cname: "other" },
      { kinds: ["CALLBACK"], sessionId: two.id, cname: "lesson" },
      { kinds: ["CALLBACK", "PICTURE", "SESSION"], channels: [] },
      { kinds: ["CALLBACK", "PICTURE", "SESSION"], channels: ["lesson"] },
      { kinds: ["CALLBACK", "SESSION"], channels: ["*e", "elsewhere"] },
      { kinds: ["CALLBACK", "PICTURE"], channels: ["l*n", "o*"], codes: [45] },
    ];
    const counts = [];
    for (const filter of filters) {
      const read = (await readLog(db, { appId: "app", after: 0, filter, limit: 100 })).entries;
      expect(read).toStrictEqual(entries.filter((entry) => matchesFilter(entry, filter)));
      counts.push(read.length);
    }
    expect(counts).toStrictEqual([0, 5, 2, 2, 4, 0, 1, 0, 2, 0, 0, 5, 1, 2]);
  });
});
