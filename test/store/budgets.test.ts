import { expect, it } from "vitest";
import { reserveSlot } from "../../src/store/budgets/reserve-slot.js";
import { describeEachStore } from "../support/store-kinds.js";

/** Far longer than a test takes: slots can be told apart by their waits. */
const spacingMs = 100_000;
const maxWaitMs = 100 * spacingMs;

const slotOf = (waitMs: number | null) => (waitMs === null ? null : Math.ceil(waitMs / spacingMs));

describeEachStore("call budgets", (openTestStore) => {
  it("let the first call go at once and the next ones in turn, a spacing apart", async () => {
    const { db } = await openTestStore();
    const before = Date.now();
    const waits: (number | null)[] = [];
    for (let call = 0; call < 5; call += 1)
      waits.push(await reserveSlot(db, { appId: "app", spacingMs, maxWaitMs }));
    const took = Date.now() - before;
    expect(waits[0]).toBe(0);
    for (const [turn, wait] of waits.entries()) {
      expect(wait).toBeLessThanOrEqual(turn * spacingMs);
      expect(wait).toBeGreaterThanOrEqual(turn * spacingMs - took - 1);
    }
  });

  it("give every one of many who ask at the same moment a slot of their own", async () => {
    const { db } = await openTestStore();
    const asked = Array.from({ length: 50 }, () => reserveSlot(db, { appId: "app", spacingMs, maxWaitMs }));
    const slots = (await Promise.all(asked)).map(slotOf).toSorted((a, b) => (a ?? 0) - (b ?? 0));
    expect(slots).toStrictEqual(Array.from({ length: 50 }, (_, index) => index));
  });

  it("refuse a wait that is too long, and reserve nothing then", async () => {
    const { db } = await openTestStore();
    const impatient = () => reserveSlot(db, { appId: "app", spacingMs, maxWaitMs: 2.5 * spacingMs });
    const slots = [
      await impatient(),
      await impatient(),
      await impatient(),
      await impatient(),
      await impatient(),
    ];
    expect(slots.map(slotOf)).toStrictEqual([0, 1, 2, null, null]);
    expect(slotOf(await reserveSlot(db, { appId: "app", spacingMs, maxWaitMs }))).toBe(3);
  });

  it("are one for each app", async () => {
    const { db } = await openTestStore();
    await reserveSlot(db, { appId: "one", spacingMs, maxWaitMs });
    expect(await reserveSlot(db, { appId: "two", spacingMs, maxWaitMs })).toBe(0);
    expect(slotOf(await reserveSlot(db, { appId: "one", spacingMs, maxWaitMs }))).toBe(1);
  });

  it("save nothing up while nobody calls", async () => {
    const { db } = await openTestStore();
    await db
      .insertInto("rateBudgets")
      .values({ appId: "app", nextAt: new Date(0) })
      .execute();
    const ask = () => reserveSlot(db, { appId: "app", spacingMs, maxWaitMs });
    expect([await ask(), await ask(), await ask()].map(slotOf)).toStrictEqual([0, 1, 2]);
  });
});
