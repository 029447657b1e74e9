import { describe, expect, it } from "vitest";
import { createScheduler } from "../../../../emulator/recording/scheduling/create-scheduler.js";
import { NamedTimers } from "../../../../emulator/recording/scheduling/named-timers.js";
import { scaledMs } from "../../../../emulator/recording/scheduling/scaled-ms.js";
import { handClock } from "../../../support/hand-clock.js";

function scheduler() {
  const hand = handClock();
  const ran: string[] = [];
  const tasks = createScheduler(hand);
  const at = (time: number, name: string) => tasks.at(time, () => ran.push(name));
  return { hand, ran, tasks, at };
}

describe("createScheduler", () => {
  it("runs tasks in order of time, those of one time in the order they came", () => {
    const { hand, ran, at } = scheduler();
    at(3000, "c");
    at(2000, "a");
    at(3000, "d");
    at(2500, "b");
    hand.turnTo(2400);
    expect(ran).toEqual(["a"]);
    hand.turnTo(9000);
    expect(ran).toEqual(["a", "b", "c", "d"]);
    expect(hand.armed()).toBe(false);
  });

  it("runs what is overdue soon, but never within the call", () => {
    const { hand, ran, at } = scheduler();
    at(1, "late");
    expect(ran).toEqual([]);
    hand.turnTo(1000);
    expect(ran).toEqual(["late"]);
  });

  it("forgets what was taken back, even when it is due together with the one that takes it back", () => {
    const { hand, ran, tasks, at } = scheduler();
    at(2000, "gone")();
    let takeBack = () => {};
    tasks.at(2000, () => takeBack());
    takeBack = at(2000, "gone too");
    at(2000, "stays");
    hand.turnTo(3000);
    expect(ran).toEqual(["stays"]);
  });

  it("runs tasks that tasks schedule", () => {
    const { hand, ran, tasks, at } = scheduler();
    tasks.at(2000, () => void at(2500, "second"));
    hand.turnTo(2600);
    expect(ran).toEqual(["second"]);
  });

  it("has nothing left after it was stopped and takes nothing more", () => {
    const { hand, ran, tasks, at } = scheduler();
    at(2000, "a");
    tasks.stop();
    expect(hand.armed()).toBe(false);
    at(2000, "b");
    hand.turnTo(3000);
    expect(ran).toEqual([]);
  });

  it("stops in the middle of what is due", () => {
    const { hand, ran, tasks, at } = scheduler();
    tasks.at(2000, () => tasks.stop());
    at(2000, "never");
    hand.turnTo(3000);
    expect(ran).toEqual([]);
    expect(hand.armed()).toBe(false);
  });

  it("waits in steps for what is farther away than a timer can count", () => {
    const { hand, ran, at } = scheduler();
    const far = 1000 + 30 * 86_400_000;
    at(far, "far");
    expect(hand.delays).toEqual([2 ** 31 - 1]);
    hand.turnTo(far - 1);
    expect(ran).toEqual([]);
    hand.turnTo(far);
    expect(ran).toEqual(["far"]);
  });
});

describe("NamedTimers", () => {
  it("has one timer of each name", () => {
    const { hand, ran, tasks } = scheduler();
    const timers = new NamedTimers<"idle" | "capture">(tasks);
    timers.set("idle", 2000, () => ran.push("early"));
    timers.set("idle", 3000, () => ran.push("idle"));
    timers.set("capture", 2000, () => ran.push("capture"));
    hand.turnTo(5000);
    expect(ran).toEqual(["capture", "idle"]);
    timers.set("idle", 6000, () => ran.push("cancelled"));
    timers.cancel("idle");
    timers.set("capture", 6000, () => ran.push("cancelled"));
    timers.cancelAll();
    hand.turnTo(9000);
    expect(ran).toEqual(["capture", "idle"]);
  });
});

describe("scaledMs", () => {
  it.each([
    [3600, 60, 60_000],
    [5, 1, 5000],
    [1, 0.5, 2000],
  ])("of %i s at time scale %f is %i ms", (seconds, scale, ms) => {
    expect(scaledMs(seconds, scale)).toBe(ms);
  });
});
