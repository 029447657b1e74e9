import { sql } from "kysely";
import { expect, it } from "vitest";
import { takePermits } from "../../src/store/budgets/take-permits.js";
import { trimPermits } from "../../src/store/budgets/trim-permits.js";
import { describeEachStore } from "../support/store-kinds.js";

const HOUR_MS = 3_600_000;

describeEachStore("permits", (openTestStore) => {
  const open = async () => {
    const { db } = await openTestStore();
    const options = { limit: 100, chunk: 10, windowMs: HOUR_MS };
    return {
      db,
      take: (keys: readonly string[], other: Partial<typeof options> = {}) =>
        takePermits(db, { ...options, ...other, keys }),
      /** As if so many milliseconds had passed. */
      age: (ms: number) =>
        sql`update caller_budgets set ends_at = ends_at - ${ms}::float8 * interval '1 millisecond'`.execute(
          db,
        ),
    };
  };

  it("are given in chunks that become smaller towards the end, and never more than there are", async () => {
    const { take } = await open();
    const granted: number[] = [];
    for (;;) {
      const [taken] = await take(["ada"]);
      granted.push(taken?.granted ?? Number.NaN);
      if (taken?.exhausted) break;
    }

    expect(granted.slice(0, 6)).toEqual([10, 10, 10, 10, 10, 10]);
    expect(granted.slice(-4)).toEqual([1, 1, 1, 1]);
    expect(granted.reduce((sum, each) => sum + each)).toBe(100);
    const [none] = await take(["ada"]);
    expect(none).toMatchObject({ granted: 0, exhausted: true });
    expect(none?.endsInMs).toBeGreaterThan(HOUR_MS - 600_000);
    expect(none?.endsInMs).toBeLessThanOrEqual(HOUR_MS);
  });

  it("of one key have nothing to do with those of another", async () => {
    const { take } = await open();
    await take(["ada"], { chunk: 100 });

    const taken = await take(["bob", "ada"]);

    expect(new Map(taken.map(({ key, granted }) => [key, granted]))).toEqual(
      new Map([
        ["ada", 0],
        ["bob", 10],
      ]),
    );
  });

  it("are all there again when the window is over", async () => {
    const { take, age } = await open();
    await take(["ada"], { chunk: 100 });
    await age(HOUR_MS + 1);

    expect(await take(["ada"])).toMatchObject([{ granted: 10, exhausted: false }]);
  });

  it("of a limit that is smaller than a chunk are that many", async () => {
    const { take } = await open();

    expect(await take(["ada"], { limit: 3 })).toMatchObject([{ granted: 3, exhausted: true }]);
  });

  it("are what the limit allows where it was lowered meanwhile: none", async () => {
    const { take } = await open();
    await take(["ada"], { chunk: 50 });

    expect(await take(["ada"], { limit: 20 })).toMatchObject([{ granted: 0, exhausted: true }]);
  });

  it("are not more for many who ask at once, nor do those who ask in another order wait for each other", async () => {
    const { take } = await open();
    const keys = Array.from({ length: 20 }, (_, index) => `caller ${index}`);
    const rounds = Array.from({ length: 40 }, (_, round) => (round % 2 === 0 ? keys : [...keys].reverse()));

    const taken = (await Promise.all(rounds.map((each) => take(each)))).flat();

    for (const key of keys) {
      const granted = taken.filter((each) => each.key === key).map((each) => each.granted);
      expect(granted.reduce((sum, each) => sum + each)).toBe(100);
    }
  });

  it("leave no row behind when their window is over", async () => {
    const { db, take, age } = await open();
    await take(["ada", "bob"]);
    await age(HOUR_MS + 1);
    await take(["eve"]);

    expect(await trimPermits(db, 1)).toBe(1);
    expect(await trimPermits(db, 100)).toBe(1);
    expect(await trimPermits(db, 100)).toBe(0);
    expect(await db.selectFrom("callerBudgets").select("key").execute()).toEqual([{ key: "eve" }]);
  });
});
