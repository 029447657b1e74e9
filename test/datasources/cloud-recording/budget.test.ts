import { describe, expect, test } from "vitest";
import type { RecordingSource } from "../../../src/datasources/cloud-recording/recording-source.js";
import { turnOf } from "../../../src/datasources/cloud-recording/turn-of.js";
import type { Turn } from "../../../src/datasources/http/turn.js";
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

const asked = turnOf("asked");
const running = turnOf("running");
const keys = { storage: { target: order.storage, keys: order.keys } };

test.each<[string, (of: RecordingSource) => Promise<unknown>, Turn]>([
  ["a caller's acquire", recordingCalls.acquire, asked],
  ["a caller's update", recordingCalls.update, asked],
  ["a caller's query", recordingCalls.query, asked],
  [
    "a session's acquire",
    (of) => of.acquire(channel, { resourceExpiredHour: 72 }, "ordered"),
    turnOf("ordered"),
  ],
  ["a start", recordingCalls.start, turnOf("granted")],
  ["a recovery's start", (of) => of.start(channel, recorder.resourceId, order, "running"), running],
  ["a health check", (of) => of.query(recorder, { patience: "watchful" }), running],
  ["fresh storage keys", (of) => of.update(recorder, keys), running],
  ["a stop", recordingCalls.stop, running],
])("%s stands in the queue as what it is for", async (_, call, turn) => {
  const turns: (Turn | undefined)[] = [];
  const { source, upstream } = await startRecordingSource({
    budget: { take: async (taken) => void turns.push(taken) },
  });
  upstream.script({ status: 400, body: { code: 2 } });
  await call(source).catch(() => undefined);

  expect(turns).toEqual([turn]);
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
