import { expect, it } from "vitest";
import { readLog } from "../../../src/store/events/read-log.js";
import { recordCallbacks } from "../../../src/store/events/record-callbacks.js";
import { insertSession } from "../../../src/store/sessions/insert-session.js";
import { snapshotById } from "../../../src/store/snapshots/snapshot-by-id.js";
import type { Store } from "../../../src/store/store.js";
import { arrivedCallback } from "../../support/arrived-callback.js";
import { describeEachStore } from "../../support/store-kinds.js";
import { sessionRow, snapshotRow } from "../../support/store-rows.js";

const callbacks = { kinds: ["CALLBACK"] } as const;

async function entriesOf({ db }: Store) {
  return (await readLog(db, { appId: "app", after: 0, filter: callbacks, limit: 10_000 })).entries;
}

describeEachStore("callbacks", (openTestStore) => {
  it("come back as they were recorded, in the order given", async () => {
    const store = await openTestStore();
    const foreign = arrivedCallback({ code: 4, sequence: -1, sid: "", payload: { b: 1, a: { "": null } } });
    const one = arrivedCallback({ code: 2_147_483_647, sequence: 2_147_483_647, payload: {} });
    const fresh = await recordCallbacks(store.db, [foreign, one]);
    expect(fresh).toStrictEqual(new Set([foreign.noticeId, one.noticeId]));
    const entries = await entriesOf(store);
    const { digest: _, appId: __, ...shown } = foreign;
    expect(entries[0]).toMatchObject({ kind: "CALLBACK", ...shown, captured: false });
    expect(entries[0]?.recordedAt).toBeInstanceOf(Date);
    expect(entries.map((entry) => entry.kind === "CALLBACK" && entry.noticeId)).toStrictEqual([
      foreign.noticeId,
      one.noticeId,
    ]);
  });

  it("keep a payload letter by letter, also what PostgreSQL does not take for text", async () => {
    const store = await openTestStore();
    const payload = {
      z: "nul \u0000 and half a pair \ud800",
      a: [1e21, "ß€😀", { "": "\\u0000" }],
      cname: "x",
    };
    await recordCallbacks(store.db, [arrivedCallback({ payload })]);
    const [entry] = await entriesOf(store);
    expect(entry).toMatchObject({ payload });
    expect(entry?.kind === "CALLBACK" && Object.keys(entry.payload)).toStrictEqual(["z", "a", "cname"]);
  });

  it("are recorded once, by noticeId and by digest, within a list and over lists", async () => {
    const store = await openTestStore();
    const first = arrivedCallback({ sequence: 1 });
    const resent = { ...first, digest: "another", sequence: 2 };
    const redundant = { ...first, noticeId: "another", sequence: 3 };
    const other = arrivedCallback({ sequence: 4 });
    expect(await recordCallbacks(store.db, [first, resent, redundant])).toStrictEqual(
      new Set([first.noticeId]),
    );
    expect(await recordCallbacks(store.db, [resent, other, redundant])).toStrictEqual(
      new Set([other.noticeId]),
    );
    expect(await recordCallbacks(store.db, [first])).toStrictEqual(new Set());
    expect(await recordCallbacks(store.db, [])).toStrictEqual(new Set());
    expect(
      (await entriesOf(store)).map((entry) => entry.kind === "CALLBACK" && entry.sequence),
    ).toStrictEqual([1, 4]);
  });

  it("record the picture they tell of, and say which of them was the first", async () => {
    const store = await openTestStore();
    const session = sessionRow();
    await insertSession(store.db, session);
    const picture = snapshotRow({ sessionId: session.id, fileName: "one.jpg" });
    const again = snapshotRow({ sessionId: session.id, fileName: "one.jpg" });
    const other = snapshotRow({ sessionId: session.id, fileName: "two.jpg" });
    const of = (snapshot: typeof picture) => arrivedCallback({ code: 45, sessionId: session.id, snapshot });
    await recordCallbacks(store.db, [of(picture), of(again), of(other)]);
    await recordCallbacks(store.db, [of({ ...again, id: "a third id" })]);
    expect(await entriesOf(store)).toMatchObject([
      { captured: true, sessionId: session.id, snapshot: picture },
      { captured: false, snapshot: picture },
      { captured: true, snapshot: other },
      { captured: false, snapshot: picture },
    ]);
    expect(await snapshotById(store.db, { appId: "app", id: picture.id, channels: null })).toStrictEqual(
      picture,
    );
    expect(await snapshotById(store.db, { appId: "app", id: again.id, channels: null })).toBeNull();
  });

  it("record no picture when they are repeats themselves", async () => {
    const store = await openTestStore();
    const session = sessionRow();
    await insertSession(store.db, session);
    const foreign = arrivedCallback({ code: 45 });
    await recordCallbacks(store.db, [foreign]);
    const snapshot = snapshotRow({ sessionId: session.id });
    expect(await recordCallbacks(store.db, [{ ...foreign, sessionId: session.id, snapshot }])).toStrictEqual(
      new Set(),
    );
    expect(await snapshotById(store.db, { appId: "app", id: snapshot.id, channels: null })).toBeNull();
  });

  it("are recorded all or none", async () => {
    const store = await openTestStore();
    const orphan = arrivedCallback({ sessionId: "none", snapshot: snapshotRow({ sessionId: "none" }) });
    await expect(recordCallbacks(store.db, [arrivedCallback(), orphan])).rejects.toThrow(/cname/);
    expect(await entriesOf(store)).toStrictEqual([]);
  });
});
