import { expect, test } from "vitest";
import { findSid } from "../../../src/sessions/commands/find-sid.js";
import { sessionBench } from "../../support/session-bench.js";
import { sessionRow } from "../../support/store-session-row.js";

const bench = sessionBench();

test.each([
  [0, 5],
  [8, 5],
  [60, 30],
  [240, 120],
  [600, 300],
  [86_400, 300],
])("unheard for %i s, a sid that is in no picture is looked for again in %i s", async (unheardFor, again) => {
  const { parts, session, now } = await bench();
  const row = await session({
    status: "STARTING",
    sid: null,
    sidUnheardAt: new Date(now() - unheardFor * 1_000),
  });

  expect(await findSid(row, parts)).toEqual({ event: "MISSING", againInMs: again * 1_000 });
});

test("a sid that stands in a picture is taken when the service knows it for the resource", async () => {
  const { parts, upstream, session, picture, calls, now } = await bench();
  const row = await session({
    status: "STARTING",
    sid: null,
    sidUnheardAt: new Date(now()),
    maxDuration: 600,
  });
  await picture({ ...row, sid: "anothers" }, -2);
  await picture({ ...row, sid: "unheard" }, -1);
  // Names are listed in their order: the first is asked about first.
  upstream.script(
    { status: 400, body: { code: 1003 } },
    { status: 200, body: { serverResponse: { status: 5 } } },
  );

  const startedAt = row.startSentAt;
  expect(await findSid(row, parts)).toMatchObject({
    event: "STARTED",
    changes: {
      sid: "unheard",
      sidUnheardAt: null,
      recorderStartedAt: startedAt,
      stopAt: new Date((startedAt?.getTime() ?? 0) + 600_000),
    },
  });
  expect(calls()).toEqual(["query", "query"]);
});

test("a sid is not looked for any more once nothing could be done with it", async () => {
  const { parts, session, now } = await bench();
  const request = { ...sessionRow().request, resourceExpiredHour: 1 };
  const row = await session({
    status: "STARTING",
    sid: null,
    request,
    startSentAt: new Date(now() - 3_600_000),
    sidUnheardAt: new Date(now() - 3_599_000),
  });

  expect(await findSid(row, parts)).toEqual({ event: "WINDOW_CLOSED" });
});
