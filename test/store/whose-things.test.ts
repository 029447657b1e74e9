import { expect, it } from "vitest";
import { addAttempt } from "../../src/store/attempts/add-attempt.js";
import { cursorKey } from "../../src/store/cursors/cursor-key.js";
import { callbacksOfSessions } from "../../src/store/events/callbacks-of-sessions.js";
import { readLog } from "../../src/store/events/read-log.js";
import { recordCallbacks } from "../../src/store/events/record-callbacks.js";
import { insertSession } from "../../src/store/sessions/insert-session.js";
import { sessionByKey } from "../../src/store/sessions/session-by-key.js";
import { sessionsByIds } from "../../src/store/sessions/sessions-by-ids.js";
import { sessionsBySids } from "../../src/store/sessions/sessions-by-sids.js";
import { sessionsPage } from "../../src/store/sessions/sessions-page.js";
import { pagesOfSessions } from "../../src/store/snapshots/pages-of-sessions.js";
import { recordSnapshots } from "../../src/store/snapshots/record-snapshots.js";
import { snapshotById } from "../../src/store/snapshots/snapshot-by-id.js";
import { snapshotsPage } from "../../src/store/snapshots/snapshots-page.js";
import { arrivedCallback } from "../support/arrived-callback.js";
import { describeEachStore } from "../support/store-kinds.js";
import { attemptRow, sessionRow, snapshotRow } from "../support/store-rows.js";

describeEachStore("what is whose", (openTestStore) => {
  /** In channel `lesson` of this app, in another channel of it, and in the same channel of another app. */
  async function three() {
    const { db } = await openTestStore();
    const own = sessionRow();
    const elsewhere = sessionRow({ cname: "other" });
    const strange = sessionRow({ appId: "another app" });
    const sessions = [own, elsewhere, strange];
    const pictures = sessions.map(({ id: sessionId }) => snapshotRow({ sessionId }));
    for (const session of sessions) {
      await insertSession(db, session);
      await addAttempt(db, attemptRow({ sessionId: session.id, sid: `sid of ${session.id}` }));
    }
    await recordSnapshots(db, pictures);
    await recordCallbacks(
      db,
      sessions.map(({ id: sessionId, cname, appId }) => arrivedCallback({ sessionId, cname, appId })),
    );
    return { db, sessions, pictures, own, elsewhere, strange };
  }

  const page = { appId: "app", first: 10, after: null, order: "OLDEST_FIRST" } as const;
  const everyKind = ["CALLBACK", "PICTURE", "SESSION"] as const;

  it("is never that of another app, by id, in a list or in the log", async () => {
    const { db, sessions, pictures, own, elsewhere, strange } = await three();
    const ids = sessions.map(({ id }) => id);
    const mine = [own.id, elsewhere.id];
    const found = await sessionsByIds(db, { appId: "app", ids, channels: null });
    expect(found.map((session) => session?.id ?? null)).toEqual([...mine, null]);
    expect((await sessionsPage(db, { ...page, filter: {} })).rows.map(({ id }) => id)).toEqual(mine);
    expect((await snapshotsPage(db, { ...page, filter: {} })).rows.map(({ sessionId }) => sessionId)).toEqual(
      mine,
    );
    const pages = await pagesOfSessions(db, ids, { ...page, filter: {} });
    expect(ids.map((id) => pages.get(id)?.rows.length)).toEqual([1, 1, 0]);
    const byId = pictures.map(({ id }) => snapshotById(db, { appId: "app", id, channels: null }));
    expect((await Promise.all(byId)).map((picture) => picture?.sessionId ?? null)).toEqual([...mine, null]);
    const sids = await sessionsBySids(
      db,
      "app",
      ids.map((id) => `sid of ${id}`),
    );
    expect([...sids.values()].map(({ id }) => id).sort()).toEqual(mine.toSorted());
    const log = await readLog(db, { appId: "app", after: 0, limit: 100 });
    expect(log.entries).toHaveLength(6);
    expect(log.entries.filter(({ sessionId }) => sessionId === strange.id)).toEqual([]);
    const events = await callbacksOfSessions(db, {
      appId: "app",
      sessionIds: ids,
      channels: null,
      after: 0,
      limit: 5,
    });
    expect([...events.bySession.keys()].sort()).toEqual(mine.toSorted());
  });

  it("is only that of the channels that are asked for", async () => {
    const { db, sessions, pictures, own, elsewhere } = await three();
    const ids = sessions.map(({ id }) => id);
    for (const [channels, expected] of [
      [["less*"], [own.id]],
      [["other"], [elsewhere.id]],
      [
        ["o*r", "lesson"],
        [own.id, elsewhere.id],
      ],
      [["nothing"], []],
      [[], []],
    ] as const) {
      const found = await sessionsByIds(db, { appId: "app", ids, channels });
      expect(found.flatMap((session) => (session === null ? [] : [session.id]))).toEqual(expected);
      expect((await sessionsPage(db, { ...page, filter: { channels } })).rows.map(({ id }) => id)).toEqual(
        expected,
      );
      const listed = await snapshotsPage(db, { ...page, filter: { channels } });
      expect(listed.rows.map(({ sessionId }) => sessionId)).toEqual(expected);
      const byId = pictures.map(({ id }) => snapshotById(db, { appId: "app", id, channels }));
      const pictured = (await Promise.all(byId)).flatMap((picture) =>
        picture === null ? [] : [picture.sessionId],
      );
      expect(pictured).toEqual(expected);
      const log = await readLog(db, {
        appId: "app",
        after: 0,
        filter: { kinds: everyKind, channels },
        limit: 100,
      });
      expect(new Set(log.entries.map(({ sessionId }) => sessionId))).toEqual(new Set(expected));
      const events = await callbacksOfSessions(db, {
        appId: "app",
        sessionIds: ids,
        channels,
        after: 0,
        limit: 5,
      });
      expect([...events.bySession.keys()].sort()).toEqual(expected.toSorted());
    }
  });

  it("does not show in whether a page has more", async () => {
    const { db } = await three();
    const narrow = { ...page, first: 1, filter: { channels: ["lesson"] } };
    expect((await sessionsPage(db, narrow)).hasMore).toBe(false);
    expect((await snapshotsPage(db, narrow)).hasMore).toBe(false);
  });

  it("an idempotency key is its principal's own", async () => {
    const { db } = await openTestStore();
    const [ann, bob, nobody] = ["ann", "bob", ""].map((principal) =>
      sessionRow({ principal, idempotencyKey: "key" }),
    );
    for (const session of [ann, bob, nobody])
      if (session) expect(await insertSession(db, session)).toBe("inserted");
    const ownerOf = async (principal: string) =>
      (await sessionByKey(db, { appId: "app", principal, idempotencyKey: "key" }))?.id;
    expect(await Promise.all(["ann", "bob", "", "carol"].map(ownerOf))).toEqual([
      ann?.id,
      bob?.id,
      nobody?.id,
      undefined,
    ]);
    expect(await insertSession(db, sessionRow({ principal: "ann", idempotencyKey: "key" }))).toBe("sameKey");
  });

  it("the key of cursors is made once, whoever asks first", async () => {
    const { db } = await openTestStore();
    const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => cursorKey(db)));
    expect(first).toHaveLength(32);
    expect(others).toEqual([first, first, first, first]);
    expect(await cursorKey(db)).toEqual(first);
  });
});
