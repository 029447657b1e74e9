import { expect, it } from "vitest";
import { addAttempt } from "../../src/store/attempts/add-attempt.js";
import { attemptsOf } from "../../src/store/attempts/attempts-of.js";
import { updateAttempt } from "../../src/store/attempts/update-attempt.js";
import { insertSession } from "../../src/store/sessions/insert-session.js";
import { attemptRow } from "../support/store-attempt-row.js";
import { describeEachStore } from "../support/store-kinds.js";
import { sessionRow } from "../support/store-session-row.js";

describeEachStore("attempts", (openTestStore) => {
  it("are told oldest first, for several sessions at once", async () => {
    const { db } = await openTestStore();
    const [one, two, none] = [sessionRow(), sessionRow(), sessionRow()];
    for (const session of [one, two, none]) await insertSession(db, session);
    const attempts = [10, 2, 0].map((ordinal) => attemptRow({ sessionId: one.id, ordinal }));
    const only = attemptRow({
      sessionId: two.id,
      recorderUid: "901",
      resourceId: "resource",
      sid: "sid",
      startedAt: new Date("2026-01-01T00:00:00.001Z"),
      endedAt: new Date("2026-01-01T00:00:00.999Z"),
      endReason: "LOST",
    });
    for (const attempt of [...attempts, only]) expect(await addAttempt(db, attempt)).toBe(true);
    expect(await attemptsOf(db, [two.id, none.id, one.id])).toStrictEqual(
      new Map([
        [two.id, [only]],
        [none.id, []],
        [one.id, attempts.toReversed()],
      ]),
    );
    expect(await attemptsOf(db, [])).toStrictEqual(new Map());
  });

  it("are written once: a repeat changes nothing", async () => {
    const { db } = await openTestStore();
    const session = sessionRow();
    await insertSession(db, session);
    const attempt = attemptRow({ sessionId: session.id });
    await addAttempt(db, attempt);
    expect(await addAttempt(db, { ...attempt, recorderUid: "another" })).toBe(false);
    expect((await attemptsOf(db, [session.id])).get(session.id)).toStrictEqual([attempt]);
  });

  it("change in what an update names", async () => {
    const { db } = await openTestStore();
    const session = sessionRow();
    await insertSession(db, session);
    const [first, second] = [0, 1].map((ordinal) => attemptRow({ sessionId: session.id, ordinal }));
    if (!first || !second) throw new Error("two ordinals make two attempts");
    await addAttempt(db, first);
    await addAttempt(db, second);
    const changes = { sid: "sid", startedAt: new Date(1) };
    expect(await updateAttempt(db, second, changes)).toBe(true);
    expect(await updateAttempt(db, { ...second, ordinal: 2 }, changes)).toBe(false);
    const kept = (await attemptsOf(db, [session.id])).get(session.id);
    expect(kept).toStrictEqual([first, { ...second, ...changes }]);
  });

  it("belong to a session that exists", async () => {
    const { db } = await openTestStore();
    await expect(addAttempt(db, attemptRow({ sessionId: "none" }))).rejects.toThrow(/foreign key/);
  });
});
