import { expect, it } from "vitest";
import { insertSession } from "../../src/store/sessions/insert-session.js";
import { lastPictureAt } from "../../src/store/snapshots/last-picture-at.js";
import { recordSnapshots } from "../../src/store/snapshots/record-snapshots.js";
import { snapshotById } from "../../src/store/snapshots/snapshot-by-id.js";
import { snapshotsPage } from "../../src/store/snapshots/snapshots-page.js";
import { describeEachStore } from "../support/store-kinds.js";
import { sessionRow } from "../support/store-session-row.js";
import { snapshotRow } from "../support/store-snapshot-row.js";

describeEachStore("snapshots", (openTestStore) => {
  it("come back as they were recorded, to the millisecond", async () => {
    const { db } = await openTestStore();
    const session = sessionRow();
    await insertSession(db, session);
    const snapshot = snapshotRow({
      sessionId: session.id,
      fileName: 'a/b/bak0_sid_Ü "quoted" \\_{}__uid_s_1__uid_e_video_20261121100000999.jpg',
      streamUid: "4294967295",
      takenAt: new Date("2026-11-21T10:00:00.999Z"),
      backup: 0,
      source: "BUCKET_LISTING",
    });
    const plain = snapshotRow({ sessionId: session.id });
    expect(await recordSnapshots(db, [snapshot, plain])).toBe(2);
    expect(await snapshotById(db, { appId: "app", id: snapshot.id, channels: null })).toStrictEqual(snapshot);
    expect(await snapshotById(db, { appId: "app", id: plain.id, channels: null })).toStrictEqual(plain);
    expect(await snapshotById(db, { appId: "app", id: "no such id", channels: null })).toBeNull();
  });

  it("are recorded once for each session and file name, the first account staying", async () => {
    const { db } = await openTestStore();
    const [one, two] = [sessionRow(), sessionRow()];
    await insertSession(db, one);
    await insertSession(db, two);
    const first = snapshotRow({ sessionId: one.id, fileName: "f.jpg" });
    const again = snapshotRow({ sessionId: one.id, fileName: "f.jpg", source: "BUCKET_LISTING" });
    const other = snapshotRow({ sessionId: two.id, fileName: "f.jpg" });
    expect(await recordSnapshots(db, [first])).toBe(1);
    expect(await recordSnapshots(db, [again, other, { ...other, id: "twice in one list" }])).toBe(1);
    expect(await snapshotById(db, { appId: "app", id: first.id, channels: null })).toStrictEqual(first);
    expect(await snapshotById(db, { appId: "app", id: again.id, channels: null })).toBeNull();
    expect(await recordSnapshots(db, [])).toBe(0);
  });

  it("are recorded in lists of any length, and the count is of the new ones", async () => {
    const { db } = await openTestStore();
    const session = sessionRow();
    await insertSession(db, session);
    const many = Array.from({ length: 5_001 }, (_, index) =>
      snapshotRow({ sessionId: session.id, takenAt: new Date(index) }),
    );
    expect(await recordSnapshots(db, many.slice(0, 2_500))).toBe(2_500);
    expect(await recordSnapshots(db, many)).toBe(2_501);
    expect(await lastPictureAt(db, session.id)).toStrictEqual(new Date(5_000));
  });

  it("are recorded all or none, and not without their session", async () => {
    const { db } = await openTestStore();
    const session = sessionRow();
    await insertSession(db, session);
    const good = Array.from({ length: 1_500 }, () => snapshotRow({ sessionId: session.id }));
    const bad = snapshotRow({ sessionId: "zzz: sorts last, into the second statement" });
    await expect(recordSnapshots(db, [...good, bad])).rejects.toThrow(/null value in column "cname"/);
    const page = await snapshotsPage(db, {
      appId: "app",
      filter: {},
      first: 1,
      after: null,
      order: "NEWEST_FIRST",
    });
    expect(page.rows).toStrictEqual([]);
  });

  it("take part in a transaction of the caller", async () => {
    const { db } = await openTestStore();
    const session = sessionRow();
    await insertSession(db, session);
    const snapshot = snapshotRow({ sessionId: session.id });
    const givenUp = db.transaction().execute(async (trx) => {
      await recordSnapshots(trx, [snapshot]);
      throw new Error("given up");
    });
    await expect(givenUp).rejects.toThrow("given up");
    expect(await snapshotById(db, { appId: "app", id: snapshot.id, channels: null })).toBeNull();
  });

  it("tell when a session's latest picture was taken", async () => {
    const { db } = await openTestStore();
    const [session, empty] = [sessionRow(), sessionRow()];
    await insertSession(db, session);
    await insertSession(db, empty);
    const times = [5, 9, 7].map((ms) => new Date(ms));
    await recordSnapshots(
      db,
      times.map((takenAt) => snapshotRow({ sessionId: session.id, takenAt })),
    );
    expect(await lastPictureAt(db, session.id)).toStrictEqual(new Date(9));
    expect(await lastPictureAt(db, empty.id)).toBeNull();
  });
});
