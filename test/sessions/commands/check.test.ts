import { expect, test } from "vitest";
import { check } from "../../../src/sessions/commands/check.js";
import { sessionBench } from "../../support/session-bench.js";

const bench = sessionBench();

const status = (number: number) => ({ status: 200, body: { serverResponse: { status: number } } });

test.each([0, 1, 2, 3])(
  "a recorder that captured and now says %i may be moving: it is waited for as for one out of sight",
  async (number) => {
    const { parts, upstream, session, calls } = await bench();
    upstream.script(status(number));

    expect(await check(await session({ misses: 0 }), parts)).toEqual({
      event: "MISSING",
      changes: { misses: 1 },
      againInMs: 5_000,
    });
    expect(await check(await session({ misses: 4 }), parts)).toEqual({
      event: "MISSING",
      changes: { misses: 5 },
      againInMs: 40_000,
    });
    expect(calls()).toEqual(["query", "query"]);
  },
);

test("a recorder that captured and does not any more is judged when the wait is over", async () => {
  const { parts, upstream, session, picture, calls } = await bench();
  upstream.script(status(2), { status: 200, body: {} });
  const row = await session({ misses: 5 });
  await picture(row, -101);

  expect((await check(row, parts)).event).toBe("LOST");
  expect(calls()).toEqual(["query", "stop"]);
});

test.each([
  [89, "UNCONFIRMED"],
  [91, "LOST"],
])("a recorder that has not captured %i s after its start is %s", async (seconds, event) => {
  const { parts, upstream, session, now } = await bench();
  upstream.script(status(2), { status: 200, body: {} });
  const recorderStartedAt = new Date(now() - seconds * 1_000);
  // Its idle time is long: that nobody came is no reason.
  const row = await session();
  const patient = { ...row.request, maxIdleTime: 3_600 };

  expect((await check({ ...row, status: "STARTED", recorderStartedAt, request: patient }, parts)).event).toBe(
    event,
  );
});

test("a recorder that captures again has missed nothing", async () => {
  const { parts, upstream, session } = await bench();
  upstream.script(status(5));

  expect(await check(await session({ misses: 4 }), parts)).toMatchObject({
    event: "CONFIRMED",
    changes: { misses: 0 },
  });
});
