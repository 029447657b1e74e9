import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { closedPort } from "../../support/closed-port.js";
import { recordingCalls } from "../../support/recording-calls.js";
import { recordingFixtures } from "../../support/recording-fixtures.js";
import { type ScriptedReply, startScriptedUpstream } from "../../support/scripted-upstream.js";
import { startRecordingSource } from "../../support/start-recording-source.js";

const { channel, recorder, order } = recordingFixtures;
const started: ScriptedReply = { status: 200, body: { sid: recorder.sid } };
const well: ScriptedReply = { status: 200, body: { serverResponse: { status: 5 } } };
const failing: ScriptedReply = { status: 500, body: { code: 500, reason: "internal_error" } };

describe("a start that is repeated", () => {
  test.each<[string, readonly ScriptedReply[], readonly number[]]>([
    ["after a failure", [failing, failing, failing, started], [3_000, 6_000, 9_000]],
    ["after an unfinished one", [{ status: 206, body: { code: 65 } }, started], [3_000]],
    ["after a time-out inside the service", [{ status: 504, body: { code: 62 } }, started], [3_000]],
    ["after a lost connection", ["reset", started], [1_000]],
    ["after too many calls", [{ status: 429 }, { status: 429 }, started], [1_000, 2_000]],
    ["after an answer nobody can read", [{ status: 200, body: "<html>" }, started], [1_000]],
    [
      "after one setback of each kind, none of which uses up another's repeats",
      ["reset", { status: 429 }, failing, { status: 206 }, { status: 206 }, started],
      [1_000, 1_000, 3_000, 3_000, 6_000],
    ],
  ])("%s names the same resource every time", async (_, replies, ladder) => {
    const { source, upstream, pauses } = await startRecordingSource();
    upstream.script(...replies);

    expect(await source.start(channel, "JyvK", order)).toEqual({ kind: "started", sid: recorder.sid });
    expect(pauses).toEqual(ladder);
    expect(upstream.requests).toHaveLength(replies.length);
    expect(new Set(upstream.requests.map(({ path, body }) => `${path} ${body}`)).size).toBe(1);
  });

  test("and was carried out the first time is found to run already", async () => {
    const { source, upstream } = await startRecordingSource();
    upstream.script("reset", { status: 201, body: { code: 7, reason: "already started" } });

    expect(await source.start(channel, "JyvK", order)).toEqual({ kind: "alreadyStarted" });
  });
});

test("a stop whose answer was lost finds its recorder ended", async () => {
  const { source, upstream } = await startRecordingSource();
  upstream.script("reset", { status: 404, body: { code: 404, reason: "failed to find worker" } });

  expect(await source.stop(recorder, { async: false })).toEqual({ kind: "alreadyEnded", repeated: true });
});

test("a watchful query climbs the long ladder", async () => {
  const { source, upstream, pauses } = await startRecordingSource();
  upstream.script(failing, failing, failing, failing, well);

  expect(await source.query(recorder, { patience: "watchful" })).toMatchObject({ kind: "status", status: 5 });
  expect(pauses).toEqual([5_000, 10_000, 15_000, 30_000]);
});

test("with a local Agora whose minutes are seconds the pauses shrink, but not those for too many calls", async () => {
  const { source, upstream, pauses } = await startRecordingSource({ timeScale: 60 });
  upstream.script(failing, { status: 429 }, failing, started);
  await source.start(channel, "JyvK", order);

  expect(pauses).toEqual([50, 1_000, 100]);
});

describe("too many calls", () => {
  test("a Retry-After that is longer than the pause is kept to", async () => {
    const { source, upstream, pauses } = await startRecordingSource();
    upstream.script({ status: 429, headers: { "retry-after": "7" } }, started);
    await source.start(channel, "JyvK", order);

    expect(pauses).toEqual([7_000]);
  });

  test("a Retry-After beyond the deadline is handed on to the caller", async () => {
    const { source, upstream, pauses } = await startRecordingSource();
    upstream.script({ status: 429, headers: { "retry-after": "600" } });

    await expect(source.start(channel, "JyvK", order)).rejects.toMatchObject({
      code: "UPSTREAM_RATE_LIMITED",
      retryAfter: 600,
      retryable: true,
    });
    expect(pauses).toEqual([]);
  });
});

describe("fail-over", () => {
  test("a dead address is asked again after 1, 3 and 6 s, then the next one answers", async () => {
    const second = await startScriptedUpstream();
    try {
      second.script(started);
      const { source, pauses } = await startRecordingSource({
        baseUrls: [`http://127.0.0.1:${await closedPort()}`, second.url],
      });

      expect(await source.start(channel, "JyvK", order)).toMatchObject({ kind: "started" });
      expect(pauses).toEqual([1_000, 3_000, 6_000]);
      expect(second.requests).toHaveLength(1);
    } finally {
      await second.stop();
    }
  });

  test("with no address alive, each further one is tried once", async () => {
    const dead = async () => `http://127.0.0.1:${await closedPort()}`;
    const taken: number[] = [];
    const { source, pauses } = await startRecordingSource({
      baseUrls: [await dead(), await dead(), await dead()],
      budget: { take: async () => void taken.push(1) },
    });

    await expect(source.start(channel, "JyvK", order)).rejects.toMatchObject({
      code: "UPSTREAM_UNAVAILABLE",
      upstream: { httpStatus: null, code: null, reason: "the connection failed" },
    });
    expect(pauses).toEqual([1_000, 3_000, 6_000]);
    expect(taken).toHaveLength(4 + 2);
  });

  test("an address that fails eight times without a code is left alone for a while", async () => {
    const { source, upstream } = await startRecordingSource();
    upstream.script({ status: 503, body: "<html>" });
    for (let calls = 0; calls < 3; calls++) await expect(source.update(recorder, {})).rejects.toThrow();

    expect(upstream.requests).toHaveLength(8);
    await expect(source.query(recorder)).rejects.toMatchObject({
      code: "UPSTREAM_UNAVAILABLE",
      upstream: { httpStatus: null },
    });
    expect(upstream.requests).toHaveLength(8);
  });

  test("failures with a code, however many, are about one recorder and hold no other call back", async () => {
    const { source, upstream } = await startRecordingSource();
    upstream.script({ status: 504, body: { code: 62, reason: "request timeout" } });
    for (let calls = 0; calls < 3; calls++) await expect(source.update(recorder, {})).rejects.toThrow();
    expect(upstream.requests).toHaveLength(12);
    upstream.script(well);

    expect(await source.query(recorder)).toMatchObject({ kind: "status" });
  });
});

describe("a service that does not answer", () => {
  // The time an attempt may take is real time; the test's clock runs it down.
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] }));
  afterEach(() => void vi.useRealTimers());

  test.each([
    ["acquire", 10_000, [3_000]],
    ["start", 15_000, [3_000]],
    ["query", 5_000, []],
    ["update", 10_000, [3_000]],
    ["stop", 25_000, [3_000]],
  ] as const)("is given its time at %s, then asked once more", async (operation, attemptMs, ladder) => {
    let attempts = 0;
    const { source, upstream, pauses } = await startRecordingSource({
      budget: { take: async () => void attempts++ },
    });
    upstream.script("hang");
    const result = recordingCalls[operation](source).catch((thrown: unknown) => thrown);
    await upstream.received(1);
    await vi.advanceTimersByTimeAsync(attemptMs - 1);
    expect(attempts).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(attempts).toBe(2);
    await upstream.received(2);
    await vi.advanceTimersByTimeAsync(attemptMs);

    expect(await result).toMatchObject({
      code: "UPSTREAM_TIMEOUT",
      retryable: true,
      upstream: { operation, httpStatus: null, reason: "no answer in time" },
    });
    expect(pauses).toEqual(ladder);
    expect(upstream.requests).toHaveLength(2);
  });
});
