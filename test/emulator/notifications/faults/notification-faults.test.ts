import { describe, expect, it } from "vitest";
import type { NotificationFault } from "../../../../emulator/notifications/faults/notification-fault.js";
import { NotificationFaults } from "../../../../emulator/notifications/faults/notification-faults.js";
import { planOf } from "../../../../emulator/notifications/faults/plan-of.js";
import { seededRandom } from "../../../../emulator/notifications/faults/seeded-random.js";

const notice = { eventType: 45, cname: "demo", sid: "a" };
const drop: NotificationFault = { kind: "drop" };

describe("NotificationFaults", () => {
  const ordered = (...orders: NotificationFault[]) => {
    const faults = new NotificationFaults(() => 7);
    for (const order of orders) faults.add(order);
    return faults;
  };
  const kinds = (faults: NotificationFaults, of: Partial<typeof notice> = {}) =>
    faults.take({ ...notice, ...of }).map(({ kind }) => kind);

  it("befall the next notification, or the next few", () => {
    const faults = ordered(drop, { kind: "delay", delayMs: 5, times: 2 });
    expect([kinds(faults), kinds(faults), kinds(faults)]).toEqual([["drop", "delay"], ["delay"], []]);
    expect(faults.list()).toEqual([]);
  });

  it.each([
    [{ eventType: 11 }, { eventType: 11 }],
    [{ cname: "other" }, { cname: "other" }],
    [{ sid: "b" }, { sid: "b" }],
  ])("wait for one with %j", (wish, fitting) => {
    const faults = ordered({ ...drop, ...wish });
    expect(kinds(faults)).toEqual([]);
    expect(kinds(faults, fitting)).toEqual(["drop"]);
  });

  it("befall a share until they are cleared, the same ones for the same seed", () => {
    const story = (seed: number): boolean[] => {
      const faults = ordered({ ...drop, share: 0.2, seed });
      return Array.from({ length: 5000 }, () => kinds(faults).length === 1);
    };
    const first = story(1);
    expect(first.filter(Boolean).length).toBeGreaterThan(900);
    expect(first.filter(Boolean).length).toBeLessThan(1100);
    expect(story(1)).toEqual(first);
    expect(story(2)).not.toEqual(first);
  });

  it("befall so many of a share at most, and say which seed they were given", () => {
    const faults = ordered({ ...drop, share: 0.5, times: 3 });
    expect(faults.list()).toMatchObject([{ id: 1, seed: 7, times: 3 }]);
    const hits = Array.from({ length: 100 }, () => kinds(faults).length);
    expect(hits.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(faults.list()).toEqual([]);
  });

  it("are forgotten one by one or all together", () => {
    const faults = ordered(drop, drop, drop);
    expect(faults.clear(2)).toBe(1);
    expect(faults.clear(2)).toBe(0);
    expect(faults.list().map(({ id }) => id)).toEqual([1, 3]);
    expect(faults.clear()).toBe(2);
  });
});

describe("planOf", () => {
  it("is to send it once and well when nothing befalls it", () => {
    expect(planOf([])).toEqual({ dropped: false, copies: [], window: 0, delayMs: 0, spoils: [] });
  });

  it("joins all that befalls it", () => {
    expect(
      planOf([
        { kind: "duplicate", copies: 2, noticeId: "same" },
        { kind: "duplicate", copies: 1, noticeId: "new" },
        { kind: "reorder", window: 3 },
        { kind: "reorder", window: 2 },
        { kind: "delay", delayMs: 10 },
        { kind: "wrongSignature", headers: ["Agora-Signature"], attempts: "first" },
        drop,
      ]),
    ).toEqual({
      dropped: true,
      copies: ["same", "same", "new"],
      window: 3,
      delayMs: 10,
      spoils: [{ kind: "wrongSignature", headers: ["Agora-Signature"], attempts: "first" }],
    });
  });
});

describe("seededRandom", () => {
  it("spreads evenly from 0 to 1", () => {
    const random = seededRandom(42);
    const numbers = Array.from({ length: 10_000 }, random);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const inside = numbers.filter((number) => Math.floor(number * 10) === tenth).length;
      expect(inside).toBeGreaterThan(900);
      expect(inside).toBeLessThan(1100);
    }
  });
});
