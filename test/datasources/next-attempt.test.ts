import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextAttempt } from "../../src/datasources/http/next-attempt.js";
import type { NoReply, Outcome } from "../../src/datasources/http/outcome.js";
import { type RetryPolicy, repeatable, type Trouble } from "../../src/datasources/http/retry-policy.js";

const reply = (status: number): Outcome => ({ kind: "reply", status, headers: {}, text: "" });
const none = (trouble: NoReply["trouble"]): Outcome => ({ kind: "none", trouble, cause: new Error(trouble) });

/** A spread of one half leaves a pause as the table has it. */
const situation = { repeats: 0, origins: 1, retryAfterMs: null, random: 0.5 };

describe("the table for calls that may be repeated", () => {
  test.each<[string, Outcome, readonly number[], boolean]>([
    ["a connection that failed", none("network"), [50, 400, 1_500], true],
    ["no answer in time", none("timeout"), [100], true],
    ["status 500", reply(500), [200, 1_000], true],
    ["status 502", reply(502), [200, 1_000], true],
    ["status 503", reply(503), [200, 1_000], true],
    ["status 504", reply(504), [200, 1_000], true],
    ["status 429", reply(429), [1_000, 2_000, 4_000], false],
    ["an answer that is too large", none("tooLarge"), [], false],
    ["an open circuit, with nowhere else to go", none("circuitOpen"), [], false],
    ...[200, 201, 400, 401, 403, 404, 501].map((status): [string, Outcome, number[], boolean] => [
      `status ${status}`,
      reply(status),
      [],
      false,
    ]),
  ])("repeats after %s with pauses of its own", (_, outcome, pauses, failOver) => {
    for (const [repeats, delayMs] of pauses.entries()) {
      expect(nextAttempt(repeatable, { ...situation, outcome, repeats })).toEqual({ delayMs, failOver });
    }
    expect(nextAttempt(repeatable, { ...situation, outcome, repeats: pauses.length })).toBeNull();
  });
});

test("an open circuit goes on to the next address at once, where there is one", () => {
  const outcome = none("circuitOpen");

  expect(nextAttempt(repeatable, { ...situation, outcome, origins: 2 })).toEqual({
    delayMs: 0,
    failOver: true,
  });
});

test("every address is tried once, even where the table has fewer repeats", () => {
  const outcome = none("timeout");
  const tries = [0, 1, 2, 3].map((repeats) =>
    nextAttempt(repeatable, { ...situation, outcome, repeats, origins: 4 }),
  );

  expect(tries).toEqual([...Array(3).fill({ delayMs: 100, failOver: true }), null]);
});

test.each([
  [0, 750],
  [0.5, 1_000],
  [1, 1_250],
])("a random number of %d spreads a pause of 1,000 ms to %d", (random, delayMs) => {
  expect(nextAttempt(repeatable, { ...situation, outcome: reply(429), random })).toMatchObject({ delayMs });
});

test.each([
  [500, 1_000],
  [1_001, 1_001],
  [60_000, 60_000],
])("Retry-After of %d ms makes a pause of 1,000 ms one of %d", (retryAfterMs, delayMs) => {
  expect(nextAttempt(repeatable, { ...situation, outcome: reply(429), retryAfterMs })).toMatchObject({
    delayMs,
  });
});

test("a table without rows repeats nothing", () => {
  expect(nextAttempt([], { ...situation, outcome: reply(500) })).toBeNull();
});

test("whatever the table says, a call ends: repeats are bounded and pauses are never negative", () => {
  const policies: fc.Arbitrary<RetryPolicy> = fc.array(
    fc.record({
      on: fc.array(fc.constantFrom<Trouble>("network", "timeout", "circuitOpen", 429, 500, 503)),
      pausesMs: fc.array(fc.nat(10_000), { maxLength: 5 }),
      failOver: fc.boolean(),
    }),
  );
  const outcomes = fc.constantFrom(none("network"), none("circuitOpen"), reply(429), reply(503), reply(404));
  const random = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      policies,
      outcomes,
      fc.integer({ min: 1, max: 6 }),
      random,
      (policy, outcome, origins, spread) => {
        for (let repeats = 0; repeats <= 6; repeats++) {
          const next = nextAttempt(policy, { ...situation, outcome, repeats, origins, random: spread });
          if (next === null) return;
          expect(next.delayMs).toBeGreaterThanOrEqual(0);
        }
        expect.unreachable("more repeats than any table or list of addresses has");
      },
    ),
  );
});
