import { expect, it } from "vitest";
import { acquireLease } from "../../src/store/leases/acquire-lease.js";
import { forgetLeases } from "../../src/store/leases/forget-leases.js";
import { releaseLease } from "../../src/store/leases/release-lease.js";
import { renewLease } from "../../src/store/leases/renew-lease.js";
import { describeEachStore } from "../support/store-kinds.js";

const LONG = 600_000;
const SHORT = 50;

describeEachStore("leases", (openTestStore) => {
  it("have one holder, who may take them again", async () => {
    const { db } = await openTestStore();
    expect(await acquireLease(db, "work", "one", LONG)).toBe(true);
    expect(await acquireLease(db, "work", "two", LONG)).toBe(false);
    expect(await acquireLease(db, "work", "one", LONG)).toBe(true);
    expect(await acquireLease(db, "other work", "two", LONG)).toBe(true);
  });

  it("go to one of many who ask at the same moment", async () => {
    const { db } = await openTestStore();
    const holders = Array.from({ length: 50 }, (_, index) => `node ${index}`);
    const answers = await Promise.all(holders.map((holder) => acquireLease(db, "work", holder, LONG)));
    expect(answers.filter((taken) => taken)).toHaveLength(1);
  });

  it("go to one of many who ask at the same moment after their time is up", async () => {
    const { db } = await openTestStore();
    await acquireLease(db, "work", "a node that died", SHORT);
    const ask = (_: unknown, index: number) => acquireLease(db, "work", `node ${index}`, LONG);
    let taken = 0;
    await expect
      .poll(async () => {
        taken += (await Promise.all(Array.from({ length: 20 }, ask))).filter((answer) => answer).length;
        return taken;
      })
      .toBeGreaterThan(0);
    expect(taken).toBe(1);
  });

  it("are free again when released, by their holder only", async () => {
    const { db } = await openTestStore();
    await acquireLease(db, "work", "one", LONG);
    await releaseLease(db, "work", "two");
    expect(await acquireLease(db, "work", "two", LONG)).toBe(false);
    await releaseLease(db, "work", "one");
    expect(await acquireLease(db, "work", "two", LONG)).toBe(true);
    await releaseLease(db, "nobody's work", "two");
  });

  it("last longer when renewed, by their holder only", async () => {
    const { db } = await openTestStore();
    await acquireLease(db, "work", "one", SHORT);
    expect(await renewLease(db, "work", "two", LONG)).toBe(false);
    expect(await renewLease(db, "work", "one", LONG)).toBe(true);
    const { expiresAt } = await db.selectFrom("leases").selectAll().executeTakeFirstOrThrow();
    expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + LONG / 2);
    expect(await renewLease(db, "nobody's work", "one", LONG)).toBe(false);
  });

  it("cannot be renewed once somebody else took them over", async () => {
    const { db } = await openTestStore();
    await acquireLease(db, "work", "slow", SHORT);
    await expect.poll(() => acquireLease(db, "work", "fast", LONG)).toBe(true);
    expect(await renewLease(db, "work", "slow", LONG)).toBe(false);
    await releaseLease(db, "work", "slow");
    expect(await acquireLease(db, "work", "third", LONG)).toBe(false);
  });

  it("are removed when they ran out long ago, and left to their holders until then", async () => {
    const { db } = await openTestStore();
    await acquireLease(db, "long gone", "one", -2_000);
    await acquireLease(db, "just over", "one", -10);
    await acquireLease(db, "held", "one", LONG);
    expect(await forgetLeases(db, 1_000)).toBe(1);
    expect(await renewLease(db, "long gone", "one", LONG)).toBe(false);
    expect(await renewLease(db, "just over", "one", LONG)).toBe(true);
    expect(await renewLease(db, "held", "one", LONG)).toBe(true);
    expect(await forgetLeases(db, 0)).toBe(0);
  });
});
