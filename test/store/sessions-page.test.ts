import type { Kysely } from "kysely";
import { expect, it } from "vitest";
import type { SnapshotSession } from "../../src/sessions/model/snapshot-session.js";
import type { Database } from "../../src/store/database.js";
import type { PageOrder } from "../../src/store/page-order.js";
import { insertSession } from "../../src/store/sessions/insert-session.js";
import { sessionsPage } from "../../src/store/sessions/sessions-page.js";
import { describeEachStore } from "../support/store-kinds.js";
import { sessionRow } from "../support/store-session-row.js";

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

async function insertAll(db: Kysely<Database>, sessions: readonly SnapshotSession[]): Promise<void> {
  for (const session of sessions) await insertSession(db, session);
}

describeEachStore("pages of sessions", (openTestStore) => {
  it.each<PageOrder>(["NEWEST_FIRST", "OLDEST_FIRST"])(
    "show every session once while others are added, %s",
    async (order) => {
      const { db } = await openTestStore();
      // Every second one is kept back and comes in between two pages: before, on and after the cursor.
      const all = Array.from({ length: 30 }, () => sessionRow());
      const there = all.filter((_, index) => index % 2 === 0);
      const late = all.filter((_, index) => index % 2 === 1);
      await insertAll(db, there);
      const seen: string[] = [];
      let after: string | null = null;
      for (let hasMore = true; hasMore; ) {
        const page = await sessionsPage(db, { appId: "app", filter: {}, first: 4, after, order });
        seen.push(...ids(page.rows));
        after = seen.at(-1) ?? null;
        hasMore = page.hasMore;
        await insertAll(db, late.splice(0, 3));
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toStrictEqual(order === "NEWEST_FIRST" ? seen.toSorted().reverse() : seen.toSorted());
      expect(ids(there).filter((id) => !seen.includes(id))).toStrictEqual([]);
    },
  );

  it("say whether others follow, also when the page is exactly full", async () => {
    const { db } = await openTestStore();
    const sessions = [sessionRow(), sessionRow(), sessionRow()];
    await insertAll(db, sessions);
    const page = (first: number) =>
      sessionsPage(db, { appId: "app", filter: {}, first, after: null, order: "OLDEST_FIRST" });
    expect(await page(2)).toStrictEqual({ rows: sessions.slice(0, 2), hasMore: true });
    expect(await page(3)).toStrictEqual({ rows: sessions, hasMore: false });
    expect(await page(0)).toStrictEqual({ rows: [], hasMore: true });
  });

  it("go on after a session that is gone", async () => {
    const { db } = await openTestStore();
    const [first, gone, last] = [sessionRow(), sessionRow(), sessionRow()];
    await insertAll(db, [first, last]);
    const page = await sessionsPage(db, {
      appId: "app",
      filter: {},
      first: 5,
      after: gone.id,
      order: "OLDEST_FIRST",
    });
    expect(ids(page.rows)).toStrictEqual([last.id]);
  });

  it("are filtered by channel, status and creation, all at once", async () => {
    const { db } = await openTestStore();
    const moments = [0, 1, 2].map((ms) => new Date(Date.UTC(2026, 0, 1) + ms));
    const [early, middle, late] = moments.map((createdAt) => sessionRow({ createdAt }));
    const other = sessionRow({ cname: "other", createdAt: moments[1] ?? new Date(0), status: "FAILED" });
    if (!early || !middle || !late) throw new Error("three moments make three sessions");
    await insertAll(db, [early, middle, late, other]);
    const found = async (filter: Parameters<typeof sessionsPage>[1]["filter"]) =>
      ids(
        (await sessionsPage(db, { appId: "app", filter, first: 10, after: null, order: "OLDEST_FIRST" }))
          .rows,
      );
    expect(await found({ cname: "other" })).toStrictEqual([other.id]);
    expect(await found({ cname: "LESSON" })).toStrictEqual([]);
    expect(await found({ status: ["FAILED", "STOPPED"] })).toStrictEqual([other.id]);
    expect(await found({ status: [] })).toStrictEqual([]);
    expect(await found({ createdAfter: middle.createdAt })).toStrictEqual([middle.id, late.id, other.id]);
    expect(await found({ createdBefore: middle.createdAt })).toStrictEqual([early.id]);
    const narrow = { cname: "lesson", status: ["STARTING" as const], createdAfter: middle.createdAt };
    expect(await found({ ...narrow, createdBefore: late.createdAt })).toStrictEqual([middle.id]);
  });
});
