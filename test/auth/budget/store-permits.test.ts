import { pino } from "pino";
import { expect, test } from "vitest";
import { storePermits } from "../../../src/auth/budget/store-permits.js";
import type { TakenPermits } from "../../../src/store/budgets/take-permits.js";

type Answer = readonly TakenPermits[] | Error;

const local = { granted: 7, exhausted: true, endsInMs: 60_000 };

/** A source before a database that answers when the test says so. */
function startSource() {
  let now = 0;
  const asked: { readonly keys: readonly string[]; readonly settle: (answer: Answer) => void }[] = [];
  const deadlines: (() => void)[] = [];
  const told: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => void told.push(JSON.parse(line).msg) });
  const source = storePermits({
    kind: "operations",
    take: (keys) =>
      new Promise((resolve, reject) => {
        const settle = (answer: Answer) => (answer instanceof Error ? reject(answer) : resolve(answer));
        asked.push({ keys, settle });
      }),
    fallback: async () => local,
    log,
    clock: () => now,
    deadline: () =>
      new Promise((_, reject) => void deadlines.push(() => reject(new Error("it took too long")))),
  });
  const answer = (index: number) =>
    asked[index]?.settle(
      asked[index].keys.map((key) => ({ key, granted: 3, exhausted: false, endsInMs: 1_000 })),
    );
  return { source, asked, answer, deadlines, told, turnTo: (time: number) => (now = time) };
}

test("who asks while a statement is under way is served by the next one, together with all others", async () => {
  const { source, asked, answer } = startSource();
  const first = source("ada");
  const others = ["bob", "eve", "bob"].map((key) => source(key));
  expect(asked.map(({ keys }) => keys.length)).toEqual([1]);

  answer(0);
  expect(await first).toEqual({ granted: 3, exhausted: false, endsInMs: 1_000 });
  expect(asked.map(({ keys }) => keys.length)).toEqual([1, 2]);
  answer(1);
  expect(await Promise.all(others)).toHaveLength(3);
});

test("keys leave the process as digests", () => {
  const { source, asked } = startSource();
  void source("203.0.113.7");

  expect(asked[0]?.keys).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);
});

test.each<[string, (started: ReturnType<typeof startSource>) => void]>([
  ["fails", ({ asked }) => asked[0]?.settle(new Error("gone"))],
  ["does not answer in time", ({ deadlines }) => deadlines[0]?.()],
])("a database that %s stops nobody: this node counts alone, and says so once", async (_, fail) => {
  const started = startSource();
  const { source, asked, told, answer, turnTo } = started;
  const first = source("ada");
  const next = source("bob");
  fail(started);

  expect(await Promise.all([first, next, source("eve")])).toEqual([local, local, local]);
  expect(asked).toHaveLength(1);
  expect(told).toEqual(["rate limits are counted by this node alone until the database answers"]);

  turnTo(5_000);
  const again = source("ada");
  expect(asked).toHaveLength(2);
  answer(1);
  expect(await again).toMatchObject({ granted: 3 });
  expect(told.slice(1)).toEqual(["rate limits are shared again"]);
});
