import { describe, expect, test } from "vitest";
import { StillgraphError } from "../../../src/errors/stillgraph-error.js";
import { recordingCalls } from "../../support/recording-calls.js";
import { recordingFixtures } from "../../support/recording-fixtures.js";
import { startRecordingSource } from "../../support/start-recording-source.js";

const { channel, recorder, order } = recordingFixtures;
const failing = { status: 500, body: { code: 500, reason: "internal_error" } };
const full = () => new StillgraphError("RATE_LIMITED", "Too many calls wait.", { retryAfter: 20 });

test("every attempt of every call, repeats included, waits for its turn", async () => {
  let turns = 0;
  const { source, upstream } = await startRecordingSource({ budget: { take: async () => void turns++ } });
  for (const call of Object.values(recordingCalls)) {
    upstream.script(failing, failing, { status: 400, body: { code: 2 } });
    turns = 0;
    await call(source).catch(() => undefined);

    expect(turns).toBe(3);
    expect(upstream.requests).toHaveLength(3);
  }
});

test("a read that somebody waits for joins a queue of three seconds; every other call waits as long as the budget lets it", async () => {
  const waits: (number | undefined)[] = [];
  const { source, upstream } = await startRecordingSource({
    budget: { take: async (options) => void waits.push(options?.maxWaitMs) },
  });
  const waitOf = async (call: (of: typeof source) => Promise<unknown>) => {
    upstream.script({ status: 400, body: { code: 2 } });
    waits.length = 0;
    await call(source).catch(() => undefined);
    return [...waits];
  };

  expect(await waitOf(() => source.query(recorder))).toEqual([3_000]);
  expect(await waitOf(() => source.query(recorder, { patience: "watchful" }))).toEqual([undefined]);
  const { query: _, ...control } = recordingCalls;
  for (const call of Object.values(control)) expect(await waitOf(call)).toEqual([undefined]);
});

test("nothing is sent before the turn has come", async () => {
  const turn = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const { source, upstream } = await startRecordingSource({
    budget: {
      take: () => {
        asked.resolve();
        return turn.promise;
      },
    },
  });
  upstream.script({ status: 200, body: { serverResponse: { status: 5 } } });
  const answer = source.query(recorder);
  await asked.promise;
  expect(upstream.requests).toHaveLength(0);
  turn.resolve();

  expect(await answer).toMatchObject({ kind: "status" });
});

test("the time in the queue is not taken from the time the service has to answer", async () => {
  let now = 0;
  const { source, upstream } = await startRecordingSource({
    clock: () => now,
    budget: {
      take: async () => {
        now += 1_000_000;
      },
    },
  });
  upstream.script(failing, failing, failing, { status: 200, body: { sid: recorder.sid } });

  expect(await source.start(channel, "JyvK", order)).toMatchObject({ kind: "started" });
});

describe("when the queue is full", () => {
  test("a call that was not sent yet says so", async () => {
    const { source, upstream } = await startRecordingSource({
      budget: { take: () => Promise.reject(full()) },
    });

    await expect(source.start(channel, "JyvK", order)).rejects.toMatchObject({
      code: "RATE_LIMITED",
      retryable: true,
      retryAfter: 20,
    });
    expect(upstream.requests).toHaveLength(0);
  });

  test("a call that was sent says what the service answered", async () => {
    let turns = 0;
    const { source, upstream } = await startRecordingSource({
      budget: { take: () => (turns++ === 0 ? Promise.resolve() : Promise.reject(full())) },
    });
    upstream.script(failing);

    await expect(source.start(channel, "JyvK", order)).rejects.toMatchObject({
      code: "UPSTREAM_UNAVAILABLE",
      upstream: { code: 500, reason: "internal_error" },
    });
    expect(upstream.requests).toHaveLength(1);
  });
});

test("a budget that breaks is not mistaken for the service", async () => {
  const broken = new TypeError("the store is gone");
  let turns = 0;
  const { source, upstream } = await startRecordingSource({
    budget: { take: () => (turns++ === 0 ? Promise.resolve() : Promise.reject(broken)) },
  });
  upstream.script(failing);

  await expect(source.acquire(channel, { resourceExpiredHour: 72 })).rejects.toBe(broken);
});
