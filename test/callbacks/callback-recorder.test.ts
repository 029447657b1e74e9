import { describe, expect, test } from "vitest";
import type { Callback } from "../../src/callbacks/callback.js";
import { CallbackRecorder } from "../../src/callbacks/callback-recorder.js";
import { StoreUnavailable } from "../../src/store/store-unavailable.js";
import { callbackRow } from "../support/callback-row.js";
import { eventually } from "../support/eventually.js";

/** A store that writes when the test says so, and remembers what it was given. */
function slowStore() {
  const batches: { readonly ids: readonly string[]; commit(): void; fail(error: Error): void }[] = [];
  const recorder = new CallbackRecorder(
    (callbacks: readonly Callback[]) =>
      new Promise((resolve, reject) => {
        const ids = callbacks.map(({ noticeId }) => noticeId);
        batches.push({ ids, commit: () => resolve(new Set(ids)), fail: reject });
      }),
  );
  return {
    recorder,
    batches,
    async batch(index: number) {
      await eventually(() => batches.length).toBeGreaterThan(index);
      const found = batches[index];
      if (found === undefined) throw new Error(`no batch ${index}`);
      return found;
    },
  };
}

const callbacks = (count: number) => Array.from({ length: count }, () => callbackRow());
const ids = (list: readonly Callback[]) => list.map(({ noticeId }) => noticeId);

test("what arrives in one turn of the event loop is one batch", async () => {
  const { recorder, batch, batches } = slowStore();
  const arrived = callbacks(3);
  const recorded = Promise.all(arrived.map((callback) => recorder.record(callback)));
  (await batch(0)).commit();
  expect(await recorded).toEqual(["new", "new", "new"]);
  expect(batches.map((one) => one.ids)).toEqual([ids(arrived)]);
});

test("what arrives while a batch is written is the next one, in the order it came", async () => {
  const { recorder, batch, batches } = slowStore();
  const [first, ...later] = callbacks(4) as [Callback, ...Callback[]];
  const recorded = [recorder.record(first)];
  const writing = await batch(0);
  recorded.push(...later.map((callback) => recorder.record(callback)));
  writing.commit();
  (await batch(1)).commit();
  expect(await Promise.all(recorded)).toEqual(["new", "new", "new", "new"]);
  expect(batches.map((one) => one.ids)).toEqual([ids([first]), ids(later)]);
});

test("a batch has 256 at most", async () => {
  const { recorder, batch, batches } = slowStore();
  const recorded = Promise.all(callbacks(600).map((callback) => recorder.record(callback)));
  for (let index = 0; index < 3; index++) (await batch(index)).commit();
  expect(new Set(await recorded)).toEqual(new Set(["new"]));
  expect(batches.map((one) => one.ids.length)).toEqual([256, 256, 88]);
});

test("nothing resolves before its batch is committed", async () => {
  const { recorder, batch } = slowStore();
  let resolved = false;
  const recorded = recorder.record(callbackRow()).then(() => {
    resolved = true;
  });
  const writing = await batch(0);
  expect(resolved).toBe(false);
  writing.commit();
  await recorded;
});

describe("a repeat", () => {
  test("within a batch is told from the first", async () => {
    const { recorder, batch } = slowStore();
    const callback = callbackRow();
    const recorded = Promise.all([recorder.record(callback), recorder.record(callback)]);
    (await batch(0)).commit();
    expect(await recorded).toEqual(["new", "repeated"]);
  });

  test("of what the store has already is told", async () => {
    const recorder = new CallbackRecorder(async () => new Set());
    expect(await recorder.record(callbackRow())).toBe("repeated");
  });
});

describe("when the store does not answer", () => {
  test("all of the batch hear it, and the next batch is tried", async () => {
    const { recorder, batch } = slowStore();
    const away = new StoreUnavailable("gone");
    const lost = callbacks(2).map((callback) => recorder.record(callback));
    const outcomes = Promise.allSettled(lost);
    (await batch(0)).fail(away);
    expect(await outcomes).toEqual([
      { status: "rejected", reason: away },
      { status: "rejected", reason: away },
    ]);
    const next = recorder.record(callbackRow());
    (await batch(1)).commit();
    expect(await next).toBe("new");
  });

  test("no more than 4,096 wait for it, and the others are told at once", async () => {
    const { recorder, batch } = slowStore();
    const waiting = callbacks(4_096).map((callback) => recorder.record(callback));
    await expect(recorder.record(callbackRow())).rejects.toBeInstanceOf(StoreUnavailable);
    for (let index = 0; index < 16; index++) (await batch(index)).commit();
    expect(await Promise.all(waiting)).toHaveLength(4_096);
  });
});

test.each([
  ["the database refuses", Object.assign(new Error("index row size exceeds maximum"), { code: "54000" })],
  ["nobody here was prepared for", new TypeError("cannot read properties of undefined")],
])("one that %s keeps none of the others out", async (_, refused) => {
  const [bad, ...good] = callbacks(5) as [Callback, ...Callback[]];
  const recorder = new CallbackRecorder(async (batch) => {
    if (batch.includes(bad)) throw refused;
    return new Set(ids(batch));
  });
  const outcomes = await Promise.allSettled([...good, bad].map((callback) => recorder.record(callback)));
  expect(outcomes).toEqual([
    ...good.map(() => ({ status: "fulfilled", value: "new" })),
    { status: "rejected", reason: refused },
  ]);
});

test("an error that is about none of them in particular is not tried one by one", async () => {
  const timeout = Object.assign(new Error("canceling statement due to statement timeout"), { code: "57014" });
  const sizes: number[] = [];
  const recorder = new CallbackRecorder(async (batch) => {
    sizes.push(batch.length);
    throw timeout;
  });
  await Promise.allSettled(callbacks(3).map((callback) => recorder.record(callback)));
  expect(sizes).toEqual([3]);
});
