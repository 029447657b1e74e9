import { expect, it } from "vitest";
import { EventDesk } from "../../src/events/event-desk.js";
import { recordCallbacks } from "../../src/store/events/record-callbacks.js";
import { trimLog } from "../../src/store/events/trim-log.js";
import { insertSession } from "../../src/store/sessions/insert-session.js";
import { arrivedCallback } from "../support/arrived-callback.js";
import { describeEachStore } from "../support/store-kinds.js";
import { sessionRow, snapshotRow } from "../support/store-rows.js";
import { testCursors } from "../support/test-cursors.js";

const everything = { filter: {}, first: 50, after: null };

describeEachStore("pages of events", (openTestStore) => {
  it("show callbacks in the order they were recorded, with their pictures, and nothing else of the log", async () => {
    const { db } = await openTestStore();
    const session = sessionRow();
    await insertSession(db, session);
    const snapshot = snapshotRow({ sessionId: session.id });
    const arrived = [
      arrivedCallback({ code: 45, sessionId: session.id, snapshot }),
      arrivedCallback({ code: 13, sequence: -1, sid: "", payload: {} }),
    ];
    await recordCallbacks(db, arrived);

    const page = await new EventDesk(db, { appId: "app", cursors: testCursors.events }).page(everything);

    expect(page.hasMore).toBe(false);
    expect(page.rows).toMatchObject([
      { kind: "CALLBACK", noticeId: arrived[0]?.noticeId, code: 45, sessionId: session.id, snapshot },
      { kind: "CALLBACK", noticeId: arrived[1]?.noticeId, code: 13, sid: "", sequence: -1, payload: {} },
    ]);
    expect(page.rows[0]?.payload).toEqual(arrived[0]?.payload);
  });

  it("go on behind the event they are asked to", async () => {
    const { db } = await openTestStore();
    const desk = new EventDesk(db, { appId: "app", cursors: testCursors.events });
    const arrived = [arrivedCallback(), arrivedCallback(), arrivedCallback()];
    await recordCallbacks(db, arrived);
    const seen: string[] = [];
    let after: number | null = null;
    let more = true;
    while (more) {
      const { rows, hasMore } = await desk.page({ filter: {}, first: 2, after });
      seen.push(...rows.map(({ noticeId }) => noticeId));
      after = rows.at(-1)?.position ?? after;
      more = hasMore;
    }

    expect(seen).toEqual(arrived.map(({ noticeId }) => noticeId));
  });

  it("hold what everything in the filter is true of", async () => {
    const { db } = await openTestStore();
    const session = sessionRow({ cname: "elsewhere" });
    await insertSession(db, session);
    await recordCallbacks(db, [
      arrivedCallback({ code: 40 }),
      arrivedCallback({ code: 40, sessionId: session.id, cname: "elsewhere" }),
      arrivedCallback({ code: 41, sessionId: session.id, cname: "elsewhere" }),
    ]);
    const codesOf = async (filter: Parameters<EventDesk["page"]>[0]["filter"]) => {
      const { rows } = await new EventDesk(db, { appId: "app", cursors: testCursors.events }).page({
        ...everything,
        filter,
      });
      return rows.map(({ cname, code }) => `${cname} ${code}`);
    };

    expect(await codesOf({ sessionId: session.id })).toEqual(["elsewhere 40", "elsewhere 41"]);
    expect(await codesOf({ cname: "lesson" })).toEqual(["lesson 40"]);
    expect(await codesOf({ codes: [40, 12] })).toEqual(["lesson 40", "elsewhere 40"]);
    expect(await codesOf({ codes: [40], sessionId: session.id })).toEqual(["elsewhere 40"]);
    expect(await codesOf({ codes: [] })).toEqual([]);
  });

  it("of several sessions are read at once, each on its own", async () => {
    const { db } = await openTestStore();
    const [one, other, silent] = [sessionRow(), sessionRow(), sessionRow()];
    for (const session of [one, other, silent]) await insertSession(db, session);
    const snapshot = snapshotRow({ sessionId: other.id });
    const of = (sessionId: string, code: number) => arrivedCallback({ sessionId, code });
    await recordCallbacks(db, [
      of(one.id, 40),
      { ...of(other.id, 45), snapshot },
      of(one.id, 44),
      arrivedCallback(),
      of(one.id, 41),
    ]);
    const desk = new EventDesk(db, { appId: "app", cursors: testCursors.events });
    const pages = async (first: number, after: number | null) => {
      const found = await desk.pages([other.id, silent.id, one.id, "nobody"], {
        channels: null,
        first,
        after,
      });
      return [...found].map(([id, { rows, hasMore }]) => [id, rows.map(({ code }) => code), hasMore]);
    };

    expect(await pages(2, null)).toEqual([
      [other.id, [45], false],
      [silent.id, [], false],
      [one.id, [40, 44], true],
      ["nobody", [], false],
    ]);
    const [first, second] = (await desk.page({ filter: { sessionId: one.id }, first: 2, after: null })).rows;
    expect(await pages(2, first?.position ?? null)).toEqual([
      [other.id, [45], false],
      [silent.id, [], false],
      [one.id, [44, 41], false],
      ["nobody", [], false],
    ]);
    const found = await desk.pages([other.id], { channels: null, first: 5, after: null });
    expect(found.get(other.id)?.rows[0]?.snapshot).toEqual(snapshot);
    // Three sessions were begun, which the log says first, and three callbacks.
    await trimLog(db, { retentionMs: 0, limit: 6 });
    await expect(
      desk.pages([one.id], { channels: null, first: 5, after: first?.position ?? null }),
    ).rejects.toMatchObject({
      code: "CURSOR_EXPIRED",
    });
    expect(
      (await desk.pages([one.id], { channels: null, first: 5, after: second?.position ?? null })).get(one.id)
        ?.rows,
    ).toHaveLength(1);
  });

  it("begin with the oldest that is kept, and say so to whom has seen an older one", async () => {
    const { db } = await openTestStore();
    const desk = new EventDesk(db, { appId: "app", cursors: testCursors.events });
    await recordCallbacks(db, [arrivedCallback(), arrivedCallback(), arrivedCallback()]);
    const [first, second, third] = (await desk.page(everything)).rows;
    await trimLog(db, { retentionMs: 0, limit: 2 });

    expect((await desk.page(everything)).rows).toEqual([third]);
    expect((await desk.page({ ...everything, after: second?.position ?? null })).rows).toEqual([third]);
    await expect(desk.page({ ...everything, after: first?.position ?? null })).rejects.toMatchObject({
      code: "CURSOR_EXPIRED",
      inputPath: ["after"],
    });
  });

  it("refuse a place that the log has not reached", async () => {
    const { db } = await openTestStore();

    await expect(
      new EventDesk(db, { appId: "app", cursors: testCursors.events }).page({
        ...everything,
        after: 1_000_000,
      }),
    ).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      inputPath: ["after"],
    });
  });
});
