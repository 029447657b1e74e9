import { pino } from "pino";
import { expect, test } from "vitest";
import { CallbackTally } from "../../src/callbacks/callback-tally.js";

function tallyAt(clock: () => number) {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ base: null, timestamp: false }, { write: (line) => void lines.push(JSON.parse(line)) });
  return { tally: new CallbackTally(log, clock), lines };
}

test("every outcome is counted from nought", () => {
  const { tally, lines } = tallyAt(() => 0);
  tally.count("stored");
  tally.count("stored");
  tally.refuse("badSignature", {});
  expect(tally.counts).toEqual({
    stored: 2,
    repeated: 0,
    otherProduct: 0,
    notConfigured: 0,
    badSignature: 1,
    unreadable: 0,
    wrongMethod: 0,
    tooLarge: 0,
    storeAway: 0,
    failed: 0,
  });
  expect(lines).toHaveLength(1);
});

test("a flood of refusals is one line, and the next line after ten seconds says how many they were", () => {
  let now = 0;
  const { tally, lines } = tallyAt(() => now);
  for (let count = 0; count < 1_000; count++) tally.refuse("badSignature", { from: "10.0.0.1" });
  now = 9_999;
  tally.refuse("badSignature", { from: "10.0.0.1" });
  now = 10_000;
  tally.refuse("badSignature", { from: "10.0.0.2" });
  expect(lines).toEqual([
    { level: 40, outcome: "badSignature", times: 1, from: "10.0.0.1", msg: "a notification was not taken" },
    {
      level: 40,
      outcome: "badSignature",
      times: 1_001,
      from: "10.0.0.2",
      msg: "a notification was not taken",
    },
  ]);
});

test("one kind of refusal does not hide another", () => {
  const { tally, lines } = tallyAt(() => 0);
  tally.refuse("badSignature", {});
  tally.refuse("storeAway", {});
  expect(lines.map(({ outcome }) => outcome)).toEqual(["badSignature", "storeAway"]);
});
