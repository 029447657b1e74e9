import { expect, test } from "vitest";
import { describeSessionWorlds } from "../support/describe-session-worlds.js";
import { untilItHolds } from "../support/until-it-holds.js";

let ahead = 0;

describeSessionWorlds(
  "before the service takes no more calls for it, a session",
  { timeScale: 1, effects: { clock: () => Date.now() + ahead } },
  (tools) => {
    const { world, channel, start, recorder, recordersIn } = tools;

    test("is stopped as EXPIRED, and nothing of it is left running", async () => {
      ahead = 0;
      const { sessions } = world();
      const cname = await channel("7");
      const started = await start(cname, { resourceExpiredHour: 1 });
      await untilItHolds(() => expect(recorder(started).uploads.done).toBeGreaterThanOrEqual(1));
      expect(Date.parse(started.controllableUntil ?? "") - Date.now()).toBeGreaterThan(3_590_000);
      // The gateway's clock alone goes on: all but the last half minute of the hour has passed for it.
      ahead = 3_570_000;

      expect(await sessions.untilOver(started.id)).toMatchObject({ status: "STOPPED", endReason: "EXPIRED" });
      expect(recordersIn(cname).map(({ exitReason }) => exitReason)).toEqual(["stopped"]);
    });
  },
);
