import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Expiries } from "../../src/transports/expiries.js";

// Time is the test's: `advance` moves the timers and the clock, `jump` the clock alone, as a machine that slept does.

let now = 0;
const advance = (ms: number) => {
  for (let left = ms; left > 0; left -= 100) {
    now += Math.min(left, 100);
    vi.advanceTimersByTime(Math.min(left, 100));
  }
};
const jump = (ms: number) => {
  now += ms;
};

let expiries: Expiries;
let told: string[];
const member = (name: string) => ({ expire: (at: number) => void told.push(`${name} ${at}`) });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  now = 1_000;
  told = [];
  expiries = new Expiries(() => now);
});
afterEach(() => vi.useRealTimers());

test("each is told once, at its moment, whatever order they came in", () => {
  expiries.set(member("late"), 9_000);
  expiries.set(member("early"), 3_000);
  expiries.set(member("never"), null);

  advance(1_900);
  expect(told).toEqual([]);
  advance(100);
  expect(told).toEqual(["early 3000"]);
  advance(60_000);
  expect(told).toEqual(["early 3000", "late 9000"]);
  expect(vi.getTimerCount()).toBe(0);
});

test("a moment that is past is told of in a later turn", () => {
  expiries.set(member("late"), 500);

  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(["late 1000"]);
});

test("the last moment that was set counts", () => {
  const one = member("one");
  expiries.set(one, 2_000);
  expiries.set(one, 5_000);
  const other = member("other");
  expiries.set(other, 2_000);
  expiries.set(other, null);

  advance(3_000);
  expect(told).toEqual([]);
  advance(1_000);
  expect(told).toEqual(["one 5000"]);
});

test("whoever left is not told, and when nobody is left no timer runs", () => {
  const one = member("one");
  expiries.set(one, 2_000);
  expiries.delete(one);

  expect(vi.getTimerCount()).toBe(0);
  advance(2_000);
  expect(told).toEqual([]);
});

test("one that asks for another moment while it is told gets it", () => {
  const again = {
    expire: (at: number) => {
      told.push(`again ${at}`);
      if (told.length < 3) expiries.set(again, at + 1_000);
    },
  };
  expiries.set(again, 2_000);

  advance(10_000);
  expect(told).toEqual(["again 2000", "again 3000", "again 4000"]);
});

test("a clock that jumps is noticed within a second, and tokens that last for years overflow no timer", () => {
  expiries.set(member("years"), 90_000_000_000);
  expiries.set(member("days"), 86_400_000);

  jump(86_400_000);
  advance(1_000);

  expect(told).toEqual([expect.stringMatching(/^days/)]);
});
