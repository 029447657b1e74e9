import { expect, it } from "vitest";
import type { Snapshot } from "../../src/sessions/model/snapshot.js";
import type { PageOrder } from "../../src/store/page-order.js";
import { insertSession } from "../../src/store/sessions/insert-session.js";
import { pagesOfSessions } from "../../src/store/snapshots/pages-of-sessions.js";
import { recordSnapshots } from "../../src/store/snapshots/record-snapshots.js";
import { snapshotsPage } from "../../src/store/snapshots/snapshots-page.js";
import { describeEachStore } from "../support/store-kinds.js";
import { sessionRow } from "../support/store-session-row.js";
import { snapshotRow } from "../support/store-snapshot-row.js";

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

const byTimeThenId = (a: Snapshot, b: Snapshot) =>
  a.takenAt.getTime() - b.takenAt.getTime() || (a.id < b.id ? -1 : 1);

describeEachStore("pages of snapshots", (openTestStore) => {
  it.each<PageOrder>(["NEWEST_FIRST", "OLDEST_FIRST"])(
    "show every picture once while others are recorded, many in the same millisecond, %s",
    async (order) => {
      const { db } = await openTestStore();
      const session = sessionRow();
      await insertSession(db, session);
      // Ids grow while the times go to and fro in three milliseconds.
      const all = Array.from({ length: 60 }, (_, index) =>
        snapshotRow({ sessionId: session.id, takenAt: new Date(1_000 + (index % 3)) }),
      );
      const there = all.filter((_, index) => index % 2 === 0);
      const late = all.filter((_, index) => index % 2 === 1);
      await recordSnapshots(db, there);
      const seen: Snapshot[] = [];
      for (let hasMore = true; hasMore; ) {
        const page = await snapshotsPage(db, {
          appId: "app",
          filter: {},
          first: 7,
          after: seen.at(-1) ?? null,
          order,
        });
        seen.push(...page.rows);
        hasMore = page.hasMore;
        await recordSnapshots(db, late.splice(0, 5));
      }
      const sorted = seen.toSorted(byTimeThenId);
      expect(ids(seen)).toStrictEqual(ids(order === "NEWEST_FIRST" ? sorted.reverse() : sorted));
      expect(new Set(ids(seen)).size).toBe(seen.length);
      expect(ids(there).filter((id) => !ids(seen).includes(id))).toStrictEqual([]);
    },
  );

  it("are filtered by session, channel, user and time, all at once", async () => {
    const { db } = await openTestStore();
    const [lesson, other] = [sessionRow({ cname: "lesson" }), sessionRow({ cname: "other" })];
    await insertSession(db, lesson);
    await insertSession(db, other);
    const [first, second, third] = [1, 2, 3].map((ms) =>
      snapshotRow({ sessionId: lesson.id, streamUid: `${ms}`, takenAt: new Date(ms) }),
    );
    const elsewhere = snapshotRow({ sessionId: other.id, streamUid: "2", takenAt: new Date(2) });
    if (!first || !second || !third) throw new Error("three times make three pictures");
    await recordSnapshots(db, [first, second, third, elsewhere]);
    const found = async (filter: Parameters<typeof snapshotsPage>[1]["filter"]) =>
      ids(
        (await snapshotsPage(db, { appId: "app", filter, first: 10, after: null, order: "OLDEST_FIRST" }))
          .rows,
      );
    expect(await found({})).toStrictEqual([first.id, second.id, elsewhere.id, third.id]);
    expect(await found({ sessionId: other.id })).toStrictEqual([elsewhere.id]);
    expect(await found({ cname: "lesson" })).toStrictEqual([first.id, second.id, third.id]);
    expect(await found({ streamUid: "2" })).toStrictEqual([second.id, elsewhere.id]);
    expect(await found({ takenAfter: new Date(2) })).toStrictEqual([second.id, elsewhere.id, third.id]);
    expect(await found({ takenBefore: new Date(2) })).toStrictEqual([first.id]);
    const narrow = { cname: "lesson", streamUid: "2", takenAfter: new Date(2), takenBefore: new Date(3) };
    expect(await found(narrow)).toStrictEqual([second.id]);
    expect(await found({ ...narrow, sessionId: other.id })).toStrictEqual([]);
  });

  it.each<PageOrder>(["NEWEST_FIRST", "OLDEST_FIRST"])(
    "of several sessions are those each of them would give by itself, %s",
    async (order) => {
      const { db } = await openTestStore();
      const sessions = [sessionRow(), sessionRow(), sessionRow()];
      for (const session of sessions) await insertSession(db, session);
      const [many, few, none] = sessions.map(({ id }) => id);
      const time = (index: number) => new Date(1_000 + (index % 4));
      for (const [sessionId, count] of [
        [many, 9],
        [few, 2],
      ] as const) {
        await recordSnapshots(
          db,
          Array.from({ length: count }, (_, index) =>
            snapshotRow({ sessionId: sessionId ?? "", takenAt: time(index), streamUid: `${index % 2}` }),
          ),
        );
      }
      const wanted = [few, none, many, "no such session", many].map((id) => id ?? "");
      const places = [null, { takenAt: time(1), id: "" }];
      for (const filter of [{}, { streamUid: "1" }, { takenAfter: time(1), takenBefore: time(3) }]) {
        for (const after of places) {
          const page = { appId: "app", first: 3, after, order };
          const together = await pagesOfSessions(db, wanted, { ...page, filter });
          expect([...together.keys()].sort()).toStrictEqual([...new Set(wanted)].sort());
          for (const sessionId of wanted) {
            const alone = await snapshotsPage(db, { ...page, filter: { ...filter, sessionId } });
            expect(together.get(sessionId)).toStrictEqual(alone);
          }
        }
      }
      const first = await pagesOfSessions(db, wanted, {
        appId: "app",
        first: 3,
        after: null,
        order,
        filter: {},
      });
      expect([many, few, none].map((id) => first.get(id ?? "")?.rows.length)).toStrictEqual([3, 2, 0]);
      expect(first.get(many ?? "")?.hasMore).toBe(true);
    },
  );
});
