import { expect, test } from "vitest";
import { Meter } from "../../../src/auth/budget/meter.js";
import type { Permits } from "../../../src/auth/budget/permits.js";

/** A meter whose permits are dealt out by the test, and whose clock stands still until it is turned. */
function startMeter(dealt: readonly Permits[], capacity?: number) {
  let now = 0;
  const asked: string[] = [];
  const meter = new Meter({
    source: async (key) => {
      asked.push(key);
      const permits = dealt[asked.length - 1];
      if (permits === undefined) throw new Error("asked for more permits than the test deals out");
      return permits;
    },
    clock: () => now,
    refusal: "That is enough.",
    ...(capacity !== undefined && { capacity }),
  });
  return { meter, asked, turnTo: (time: number) => (now = time) };
}

const chunk = (granted: number, endsInMs = 60_000): Permits => ({ granted, endsInMs, exhausted: false });
const last = (granted: number, endsInMs = 60_000): Permits => ({ granted, endsInMs, exhausted: true });

test("the first waits for permits, the others of the same chunk do not", async () => {
  const { meter, asked } = startMeter([chunk(3)]);

  await meter.take("ada");

  expect([meter.take("ada"), meter.take("ada")]).toEqual([null, null]);
  expect(asked).toEqual(["ada"]);
});

test("many at the same moment share one question, and each has a permit of its own", async () => {
  const { meter, asked } = startMeter([chunk(2), last(1)]);
  const takes = await Promise.allSettled([1, 2, 3, 4].map(() => meter.take("ada")));

  expect(takes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled", "rejected"]);
  expect(asked).toHaveLength(2);
});

test("who is refused hears when to come back, and costs no further question", async () => {
  const { meter, asked, turnTo } = startMeter([last(1), chunk(1)]);
  await meter.take("ada");
  turnTo(18_500);

  const refused = { code: "RATE_LIMITED", retryAfter: 42, message: "That is enough. Ask again in 42 s." };
  for (const take of [meter.take("ada"), meter.take("ada")])
    await expect(take).rejects.toMatchObject(refused);
  expect(asked).toHaveLength(1);

  turnTo(60_000);
  await meter.take("ada");
  expect(asked).toHaveLength(2);
});

test("a permit that was not used is worth nothing in the next window", async () => {
  const { meter, asked, turnTo } = startMeter([chunk(5, 1_000), chunk(5)]);
  await meter.take("ada");
  turnTo(1_000);

  await meter.take("ada");

  expect(asked).toHaveLength(2);
});

test("one key's permits are nobody else's", async () => {
  const { meter } = startMeter([last(1), last(1)]);
  await meter.take("ada");
  await meter.take("bob");

  await expect(meter.take("ada")).rejects.toMatchObject({ code: "RATE_LIMITED" });
});

test("of many keys the ones that were quiet longest are forgotten", async () => {
  const { meter, asked } = startMeter([chunk(9), chunk(9), chunk(9), chunk(9)], 2);
  await meter.take("ada");
  await meter.take("bob");
  expect(meter.take("ada")).toBeNull();
  await meter.take("eve");

  expect(meter.take("ada")).toBeNull();
  await meter.take("bob");
  expect(asked).toEqual(["ada", "bob", "eve", "bob"]);
});
