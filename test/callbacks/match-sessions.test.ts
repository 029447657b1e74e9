import type { KyselyPlugin } from "kysely";
import { expect, it } from "vitest";
import { matchSessions } from "../../src/callbacks/match-sessions.js";
import { addAttempt } from "../../src/store/attempts/add-attempt.js";
import { updateAttempt } from "../../src/store/attempts/update-attempt.js";
import { insertSession } from "../../src/store/sessions/insert-session.js";
import { updateSession } from "../../src/store/sessions/update-session.js";
import { callbackRow } from "../support/callback-row.js";
import { describeEachStore } from "../support/store-kinds.js";
import { attemptRow, sessionRow } from "../support/store-rows.js";

/** Does something once, between the first answer of the database and the next question. */
function afterFirstQuery(work: () => Promise<unknown>): KyselyPlugin {
  let done = false;
  return {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      if (done) return result;
      done = true;
      await work();
      return result;
    },
  };
}

describeEachStore("a callback and the answer to the start of its session", (openTestStore) => {
  it("find each other, also where the answer is written between two looks", async () => {
    const { db } = await openTestStore();
    const session = sessionRow({ recorderUid: "900", resourceId: "r1", startSentAt: new Date(0) });
    const { id: sessionId, recorderUid, cname } = session;
    await insertSession(db, session);
    await addAttempt(db, attemptRow({ sessionId, recorderUid }));
    const callback = callbackRow({ code: 40 }, { cname, recorderUid, sid: "s1" });
    const answered = async () => {
      await updateSession(db, session, { status: "STARTED", sid: "s1" });
      await updateAttempt(db, { sessionId, ordinal: 0 }, { sid: "s1" });
    };

    const matches = await matchSessions(db.withPlugin(afterFirstQuery(answered)), "app", [callback]);

    expect(matches.get(callback)).toMatchObject({ session: { id: sessionId, sid: "s1" }, adopts: false });
  });

  it("have nothing to do with each other where channel or App ID differ", async () => {
    const { db } = await openTestStore();
    const session = sessionRow({ sid: "s1" });
    const strange = sessionRow({ appId: "another app", sid: "s2" });
    for (const each of [session, strange]) {
      await insertSession(db, each);
      await addAttempt(db, attemptRow({ sessionId: each.id, sid: each.sid }));
    }
    const [own, misnamed, strangers] = [
      callbackRow({ code: 45 }, { cname: session.cname, sid: "s1" }),
      callbackRow({ code: 45 }, { cname: "elsewhere", sid: "s1" }),
      callbackRow({ code: 45 }, { cname: strange.cname, sid: "s2" }),
    ];

    const matches = await matchSessions(db, "app", [own, misnamed, strangers]);

    expect([...matches.keys()]).toEqual([own]);
  });
});
