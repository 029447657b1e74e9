import { expect, it } from "vitest";
import { addAttempt } from "../../src/store/attempts/add-attempt.js";
import { insertSession } from "../../src/store/sessions/insert-session.js";
import { knownSids } from "../../src/store/sessions/known-sids.js";
import { attemptRow } from "../support/store-attempt-row.js";
import { describeEachStore } from "../support/store-kinds.js";
import { sessionRow } from "../support/store-session-row.js";

describeEachStore("known sids", (openTestStore) => {
  it("are those of the app's sessions and of their earlier recorders", async () => {
    const { db } = await openTestStore();
    const session = sessionRow({ sid: "present" });
    await insertSession(db, session);
    await insertSession(db, sessionRow());
    await insertSession(db, sessionRow({ sid: "elsewhere", appId: "other" }));
    await addAttempt(db, attemptRow({ sessionId: session.id, sid: "earlier" }));
    await addAttempt(db, attemptRow({ sessionId: session.id, ordinal: 1, sid: "present" }));
    const asked = ["present", "earlier", "elsewhere", "unheard of"];
    expect(await knownSids(db, "app", asked)).toStrictEqual(new Set(["present", "earlier"]));
    expect(await knownSids(db, "other", asked)).toStrictEqual(new Set(["elsewhere"]));
    expect(await knownSids(db, "app", [])).toStrictEqual(new Set());
  });
});
