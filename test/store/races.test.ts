import { expect, it } from "vitest";
import { insertSession } from "../../src/store/sessions/insert-session.js";
import { sessionById } from "../../src/store/sessions/session-by-id.js";
import { sessionByKey } from "../../src/store/sessions/session-by-key.js";
import { updateSession } from "../../src/store/sessions/update-session.js";
import { recordSnapshots } from "../../src/store/snapshots/record-snapshots.js";
import { describeEachStore } from "../support/store-kinds.js";
import { sessionRow } from "../support/store-session-row.js";
import { snapshotRow } from "../support/store-snapshot-row.js";

const fifty = Array.from({ length: 50 }, (_, index) => index);

const count = <T>(answers: readonly T[]) =>
  Object.fromEntries([...Map.groupBy(answers, String)].map(([answer, same]) => [answer, same.length]));

describeEachStore("of many at the same moment", (openTestStore) => {
  it("one session gets the recorder uid", async () => {
    const { db } = await openTestStore();
    const answers = await Promise.all(fifty.map(() => insertSession(db, sessionRow({ recorderUid: "7" }))));
    expect(count(answers)).toStrictEqual({ inserted: 1, uidTaken: 49 });
  });

  it("one session is made for an idempotency key, whichever uids they chose", async () => {
    const { db } = await openTestStore();
    const sessions = fifty.map((index) => sessionRow({ idempotencyKey: "key", recorderUid: `${index % 5}` }));
    const answers = await Promise.all(sessions.map((session) => insertSession(db, session)));
    expect(count(answers)).toStrictEqual({ inserted: 1, sameKey: 49 });
    expect((await sessionByKey(db, { appId: "app", principal: "", idempotencyKey: "key" }))?.id).toBe(
      sessions[answers.indexOf("inserted")]?.id,
    );
  });

  it("one update of a version is written", async () => {
    const { db } = await openTestStore();
    const session = sessionRow();
    await insertSession(db, session);
    const updates = await Promise.all(fifty.map((misses) => updateSession(db, session, { misses })));
    const written = updates.filter((update) => typeof update !== "string");
    expect(written).toHaveLength(1);
    expect(await sessionById(db, session.id)).toStrictEqual(written[0]);
  });

  it("one session can be given a recorder uid that is free", async () => {
    const { db } = await openTestStore();
    const sessions = fifty.map(() => sessionRow());
    for (const session of sessions) await insertSession(db, session);
    const updates = await Promise.all(
      sessions.map((session) => updateSession(db, session, { recorderUid: "x" })),
    );
    expect(updates.filter((update) => update === "uidTaken")).toHaveLength(49);
  });

  it("every picture is recorded once, in whatever order they are listed", async () => {
    const { db } = await openTestStore();
    const sessions = [sessionRow(), sessionRow()];
    for (const session of sessions) await insertSession(db, session);
    const pictures = fifty.flatMap((index) =>
      sessions.map(({ id }) => snapshotRow({ sessionId: id, fileName: `${index}.jpg` })),
    );
    const listings = fifty.map((turn) => {
      const again = pictures.map((picture) => ({ ...picture, id: `${picture.id} of ${turn}` }));
      return turn % 2 === 0 ? again : again.reverse();
    });
    const recorded = await Promise.all(listings.map((listing) => recordSnapshots(db, listing)));
    expect(recorded.reduce((sum, one) => sum + one)).toBe(pictures.length);
  });
});
