import { expect, test } from "vitest";
import {
  StoreCallBudget,
  type StoreCallBudgetOptions,
} from "../../../src/datasources/cloud-recording/store-call-budget.js";
import { describeEachStore } from "../../support/store-kinds.js";
import { untilItHolds } from "../../support/until-it-holds.js";

describeEachStore("the budget of calls", (openTestStore) => {
  /**
   * Opens an empty store. What it gives takes a turn at a node of its own and gives the wait for it, in milliseconds:
   * no turn is waited for, only written down.
   */
  async function openNodes(options: Partial<StoreCallBudgetOptions> = {}) {
    const { db } = await openTestStore();
    return async (more: Partial<StoreCallBudgetOptions> = {}): Promise<number> => {
      let waited = 0;
      const pause = async (ms: number) => {
        waited = ms;
      };
      await new StoreCallBudget({ db, appId: "app", pause, ...options, ...more }).take();
      return waited;
    };
  }

  test("a call that finds nobody waiting goes at once", async () => {
    const take = await openNodes();

    expect(await take()).toBe(0);
  });

  test("calls of all nodes together are served in turn", async () => {
    // Far apart, so that the time it takes to ask is small against the distance.
    const take = await openNodes({ spacingMs: 100_000, maxWaitMs: 10_000_000 });
    const turns: number[] = [];
    for (let call = 0; call < 12; call++) turns.push(Math.round((await take()) / 100_000));

    expect(turns).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test("no two calls that come together get the same turn", async () => {
    const take = await openNodes({ spacingMs: 100_000, maxWaitMs: 100_000_000 });
    const waits = await Promise.all(Array.from({ length: 50 }, () => take()));
    const turns = waits.map((wait) => Math.round(wait / 100_000)).sort((a, b) => a - b);

    expect(turns).toEqual(Array.from({ length: 50 }, (_, turn) => turn));
  });

  test("unless told, calls are 120 ms apart and wait a minute at most", async () => {
    const take = await openNodes();
    const began = performance.now();
    const results = await Promise.allSettled(Array.from({ length: 700 }, () => take()));
    const passed = performance.now() - began;
    const waits = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));

    // 501 turns fit into a minute; while the calls were asking, time went on and made room for some more.
    expect(waits.length).toBeGreaterThanOrEqual(501);
    expect(waits.length).toBeLessThanOrEqual(501 + passed / 120 + 1);
    expect(Math.max(...waits)).toBeLessThanOrEqual(60_001);
  });

  test("who would wait longer than the bound is told at once, and takes nobody's turn", async () => {
    const take = await openNodes({ spacingMs: 100_000, maxWaitMs: 150_000 });
    await take();
    await take();
    const refused = { name: "StillgraphError", code: "RATE_LIMITED", retryable: true, retryAfter: 150 };

    await expect(take()).rejects.toMatchObject(refused);
    await expect(take()).rejects.toMatchObject(refused);
    expect(Math.round((await take({ maxWaitMs: 1_000_000 })) / 100_000)).toBe(2);
  });

  test("a call may wait less than the bound, never more, and what it says of later fits", async () => {
    const { db } = await openTestStore();
    const budget = new StoreCallBudget({
      db,
      appId: "app",
      spacingMs: 100_000,
      maxWaitMs: 150_000,
      pause: async () => undefined,
    });
    await budget.take();

    await expect(budget.take({ maxWaitMs: 3_000 })).rejects.toMatchObject({
      code: "RATE_LIMITED",
      retryAfter: 3,
    });
    await expect(budget.take({ maxWaitMs: 120_000 })).resolves.toBeUndefined();
    await expect(budget.take({ maxWaitMs: 1_000_000 })).rejects.toMatchObject({ retryAfter: 150 });
  });

  test("what runs does not stand behind the callers, however many wait", async () => {
    const { db } = await openTestStore();
    const budget = new StoreCallBudget({ db, appId: "app", spacingMs: 60 });
    let served = 0;
    const crowd = Array.from({ length: 40 }, () => budget.take({ lane: "callers" }).then(() => served++));
    // Asked behind them all: a caller's turn that is refused shows that theirs are written down.
    await untilItHolds(async () =>
      expect((await budget.take({ lane: "callers", maxWaitMs: 1_000 }).catch((error) => error))?.code).toBe(
        "RATE_LIMITED",
      ),
    );
    await budget.take();
    const servedBefore = served;
    await Promise.all(crowd);

    expect(servedBefore).toBeLessThan(30);
  });

  test("callers that have had their turns among themselves have theirs among all", async () => {
    const { db } = await openTestStore();
    const turns: number[] = [];
    const pause = async (ms: number) => void turns.push(Math.round(ms / 100_000));
    const budget = new StoreCallBudget({
      db,
      appId: "app",
      spacingMs: 300_000,
      maxWaitMs: 10_000_000,
      pause,
    });
    for (const lane of ["callers", "callers", undefined] as const) await budget.take(lane && { lane });

    // The second caller waits 400 s behind the first, and then, as no time has passed here, 300 s for its own moment.
    expect(turns).toEqual([4, 3, 6]);
  });

  test("App IDs do not wait for each other", async () => {
    const take = await openNodes({ spacingMs: 100_000 });

    expect([await take({ appId: "one" }), await take({ appId: "two" })]).toEqual([0, 0]);
  });
});
