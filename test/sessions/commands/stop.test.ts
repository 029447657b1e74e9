import { expect, test } from "vitest";
import { stop } from "../../../src/sessions/commands/stop.js";
import { sessionBench } from "../../support/session-bench.js";

const bench = sessionBench();

const alreadyEnded = { status: 400, body: { code: 49, reason: "invalid operation" } };
const failing = { status: 500, body: { code: 500 } };

test("an end that was there before the first stop is told as one", async () => {
  const { parts, upstream, session } = await bench();
  upstream.script(alreadyEnded);

  const row = await session({ status: "STOPPING" });
  expect((await stop(row, parts, { async: false })).event).toBe("ALREADY_ENDED");
});

test("an end that a repeat of the same stop finds is that stop's doing", async () => {
  const { parts, upstream, session, calls } = await bench();
  upstream.script(failing, alreadyEnded);

  const row = await session({ status: "STOPPING" });
  expect((await stop(row, parts, { async: false })).event).toBe("STOPPED");
  expect(calls()).toEqual(["stop", "stop"]);
});

test("an end that a later stop finds is the earlier stop's doing", async () => {
  const { parts, upstream, session, now } = await bench();
  upstream.script(alreadyEnded);

  const row = await session({ status: "STOPPING", stopSentAt: new Date(now() - 15_000) });
  expect((await stop(row, parts, { async: false })).event).toBe("STOPPED");
});

test("past the control window a stop is tried, since nobody else would stop it", async () => {
  const { parts, upstream, session, calls, now } = await bench();
  upstream.script({ status: 200, body: { serverResponse: { uploadingStatus: "uploaded" } } });

  const row = await session({ status: "STOPPING", controllableUntil: new Date(now() - 1_000) });
  expect(await stop(row, parts, { async: false })).toMatchObject({
    event: "STOPPED",
    changes: { uploadingStatus: "UPLOADED" },
  });
  expect(calls()).toEqual(["stop"]);
});

test.each([
  ["found nothing", alreadyEnded],
  ["was refused", { status: 400, body: { code: 1003 } }],
  ["was not answered", failing],
])("past the control window a stop that %s is the last one", async (_, reply) => {
  const { parts, upstream, session, now } = await bench();
  upstream.script(reply);

  const row = await session({ status: "STOPPING", controllableUntil: new Date(now() - 1_000) });
  expect((await stop(row, parts, { async: false })).event).toBe("WINDOW_CLOSED");
});

test("within the control window a stop that was not answered is tried again", async () => {
  const { parts, upstream, session } = await bench();
  upstream.script(failing);

  const row = await session({ status: "STOPPING" });
  expect(await stop(row, parts, { async: false })).toMatchObject({ event: "MISSING", againInMs: 15_000 });
});
