import { expect, test } from "vitest";
import { judgeLoss } from "../../../src/sessions/commands/judge-loss.js";
import { sessionBench } from "../../support/session-bench.js";
import { sessionRow } from "../../support/store-session-row.js";

const bench = sessionBench();

const gone = { status: 404, body: { code: 404, reason: "failed to find worker" } };
/** Nobody for 30 seconds ends a session; a picture every 10. */
const { request } = sessionRow();

test("a recorder that is given up is stopped first: it may only be out of sight", async () => {
  const { parts, upstream, calls, session } = await bench();
  upstream.script({ status: 200, body: {} });

  expect(await judgeLoss(await session({ misses: 6 }), parts)).toMatchObject({ event: "LOST" });
  expect(calls()).toEqual(["stop"]);
  expect(upstream.requests[0]?.body).toContain('"async_stop":true');
});

test("a recorder is not given up while the service cannot be asked to stop it", async () => {
  const { parts, upstream, session } = await bench();
  upstream.script({ status: 503, body: "<html>" });

  expect(await judgeLoss(await session({ misses: 6 }), parts)).toEqual({
    event: "UNCONFIRMED",
    againInMs: 15_000,
  });
});

test("a recorder whose stop is refused for good is given up all the same", async () => {
  const { parts, upstream, session } = await bench();
  upstream.script({ status: 400, body: { code: 1003 } });

  expect(await judgeLoss(await session({ misses: 6 }), parts)).toMatchObject({ event: "LOST" });
});

// Idle time and one interval: a picture may be as much older than the moment its user left.
test.each([
  [39, "LOST"],
  [41, "ENDED_IDLE"],
])(
  "with the last picture %i s old and maxIdleTime 30 s, captureInterval 10 s it is %s",
  async (age, event) => {
    const { parts, upstream, session, picture } = await bench();
    upstream.script(gone);
    const row = await session({ request });
    await picture(row, -age);

    expect((await judgeLoss(row, parts)).event).toBe(event);
  },
);

test("the time it was looked for in vain does not count as time without pictures", async () => {
  const { parts, upstream, session, picture } = await bench();
  upstream.script(gone);
  // The whole ladder has been climbed: 5, 10, 15, 30 and 40 seconds.
  const row = await session({ request, misses: 5 });
  await picture(row, -(39 + 100));

  expect((await judgeLoss(row, parts)).event).toBe("LOST");
});

test("without a picture, the moment the recorder started counts", async () => {
  const { parts, upstream, session, now } = await bench();
  upstream.script(gone);
  const startedAgo = async (seconds: number) =>
    judgeLoss(await session({ request, recorderStartedAt: new Date(now() - seconds * 1_000) }), parts);

  expect((await startedAgo(39)).event).toBe("LOST");
  expect((await startedAgo(41)).event).toBe("ENDED_IDLE");
});

test("a bucket that may not be read says nothing of idleness", async () => {
  const { parts, upstream, session } = await bench();
  upstream.script(gone);
  const row = await session();

  expect((await judgeLoss({ ...row, storage: { ...row.storage, profile: "gone" } }, parts)).event).toBe(
    "LOST",
  );
});

test.each([
  [{ recover: false }, "LOST_FOR_GOOD"],
  [{ fruitlessRecoveries: 3 }, "LOST_FOR_GOOD"],
  [{ fruitlessRecoveries: 2 }, "LOST"],
])("a lost recorder of a session with %j is %s", async (changes, event) => {
  const { parts, upstream, session, picture } = await bench();
  upstream.script(gone);
  const row = await session(changes);
  await picture(row, -1);

  expect((await judgeLoss(row, parts)).event).toBe(event);
});
