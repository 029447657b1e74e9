import { describe, expect, test } from "vitest";
import { decisions } from "../../../src/datasources/cloud-recording/decisions.js";
import type { Patience } from "../../../src/datasources/cloud-recording/ladders.js";
import type { Operation } from "../../../src/datasources/cloud-recording/operation.js";
import { retryPolicyFor } from "../../../src/datasources/cloud-recording/retry-policy-for.js";
import { nextAttempt } from "../../../src/datasources/http/next-attempt.js";
import type { Outcome } from "../../../src/datasources/http/outcome.js";
import type { Trouble } from "../../../src/datasources/http/retry-policy.js";

const outcome: Outcome = { kind: "reply", status: 500, headers: {}, text: "" };

/** Every repeat the table allows for one trouble that goes on: pause in ms, `>` before one that fails over. */
function climb(
  operation: Operation,
  patience: Patience,
  trouble: Trouble,
  origins = 1,
  timeScale = 1,
): string[] {
  const policy = retryPolicyFor(operation, patience, timeScale);
  const steps: string[] = [];
  for (;;) {
    const situation = {
      outcome,
      troubles: [trouble],
      repeats: steps.length,
      origins,
      retryAfterMs: null,
      random: 0.5,
    };
    const next = nextAttempt(policy, situation);
    if (next === null) return steps;
    steps.push(`${next.failOver ? ">" : ""}${next.delayMs}`);
  }
}

describe("the advice of contracts/cloud-recording.md 3.5", () => {
  test.each<[Operation, Patience, Trouble, readonly string[]]>([
    ["acquire", "official", "5xx", ["3000", "6000", "9000"]],
    ["start", "official", "5xx", ["3000", "6000", "9000"]],
    ["start", "official", "*/65", ["3000", "6000"]],
    ["start", "official", 206, ["3000", "6000"]],
    ["start", "official", 201, []],
    ["start", "official", "*/7", []],
    ["start", "official", "*/53", []],
    ["start", "official", "4xx", []],
    ["acquire", "official", "4xx", []],
    ["stop", "official", "*/65", ["3000", "6000"]],
    ["stop", "official", "*/62", ["3000", "6000", "9000"]],
    ["query", "watchful", "5xx", ["5000", "10000", "15000", "30000"]],
    ["query", "brisk", "5xx", ["500", "1500"]],
    ["query", "watchful", "404/404", []],
    ["query", "brisk", "404/404", []],
    ["update", "official", 429, ["1000", "2000", "4000", "8000"]],
    ["start", "official", "network", ["1000", "3000", "6000"]],
    ["start", "official", "timeout", ["3000"].map((pause) => `>${pause}`)],
    ["start", "official", "tooLarge", []],
    ["start", "official", "circuitOpen", []],
  ])("%s, %s, %s", (operation, patience, trouble, steps) => {
    expect(climb(operation, patience, trouble)).toEqual(steps);
  });

  test("an address in trouble is asked again after 1, 3, 6 s; then each further one once, at once", () => {
    expect(climb("start", "official", "network", 3)).toEqual(["1000", "3000", "6000", ">0", ">0"]);
    expect(climb("query", "brisk", "network", 3)).toEqual(["300", ">0", ">0"]);
  });

  test("an address that is held back is passed over", () => {
    expect(climb("start", "official", "circuitOpen", 3)).toEqual([">0", ">0"]);
  });
});

test("a code that is decided is not repeated because of the status it came with", () => {
  const policy = retryPolicyFor("start", "official", 1);
  const troubles: Trouble[] = ["500/502", "*/502", 500, "5xx"];
  expect(
    nextAttempt(policy, { outcome, troubles, repeats: 0, origins: 1, retryAfterMs: null, random: 0 }),
  ).toBeNull();
});

test("a time scale divides every pause but those for too many calls", () => {
  expect(climb("start", "official", "5xx", 1, 60)).toEqual(["50", "100", "150"]);
  expect(climb("query", "watchful", "5xx", 1, 10)).toEqual(["500", "1000", "1500", "3000"]);
  expect(climb("start", "official", 429, 1, 60)).toEqual(["1000", "2000", "4000", "8000"]);
});

test.each(Object.keys(decisions) as Operation[])("%s has one row for each trouble at most", (operation) => {
  const all = decisions[operation].flatMap(({ on }) => on);
  const shadowed = all.filter((trouble, index) => all.indexOf(trouble) !== index);
  // The general rows at the end say again what some calls decide for themselves.
  const general = decisions.acquire.flatMap(({ on }) => on);
  expect(shadowed.filter((trouble) => !general.includes(trouble))).toEqual([]);
});
