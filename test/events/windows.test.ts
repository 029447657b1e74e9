import { describe, expect, it } from "vitest";
import { Fifo } from "../../src/events/fifo.js";
import { Gate } from "../../src/events/gate.js";
import { Recent } from "../../src/events/recent.js";
import { WindowBudget } from "../../src/events/window-budget.js";

const at = (position: number) => ({ position });

function positions(recent: Recent<{ readonly position: number }>): (number | undefined)[] {
  return Array.from({ length: recent.length }, (_, index) => recent.at(index)?.position);
}

describe("a queue", () => {
  it("gives what it was given, in order and by place, also after many thousands", () => {
    const queue = new Fifo<number>();
    let next = 0;
    for (let item = 0; item < 10_000; item += 1) {
      queue.push(item);
      if (item % 3 === 0) continue;
      expect(queue.shift()).toBe(next);
      next += 1;
      expect(queue.at(0)).toBe(next > item ? undefined : next);
      expect(queue.length).toBe(item + 1 - next);
    }
    while (queue.length > 0) {
      expect(queue.shift()).toBe(next);
      next += 1;
    }
    expect(queue.shift()).toBeUndefined();
  });
});

describe("what is kept in memory", () => {
  it("is found by position, between items as well as at them", () => {
    const recent = new Recent(10, new WindowBudget(1_000));
    for (const position of [12, 15, 20]) recent.add(at(position), 1);
    const found = [9, 10, 11, 12, 14, 15, 19, 20, 21].map((position) => recent.indexAfter(position));
    expect(found).toStrictEqual([null, 0, 0, 1, 1, 2, 2, 3, 3]);
  });

  it("loses the oldest when the budget is spent, and says so", () => {
    const recent = new Recent(0, new WindowBudget(100));
    for (const position of [1, 2, 3, 4]) recent.add(at(position), 40);
    expect(positions(recent)).toStrictEqual([3, 4]);
    expect([1, 2, 3].map((position) => recent.indexAfter(position))).toStrictEqual([null, 0, 1]);
  });

  it("is the newest of all who share a budget", () => {
    const budget = new WindowBudget(100);
    const [quiet, busy] = [new Recent(0, budget), new Recent(0, budget)];
    quiet.add(at(1), 30);
    busy.add(at(2), 30);
    quiet.add(at(3), 30);
    busy.add(at(4), 30);
    busy.add(at(5), 30);
    expect(positions(quiet)).toStrictEqual([3]);
    expect(positions(busy)).toStrictEqual([4, 5]);
  });

  it("is room for the others once it is released", () => {
    const budget = new WindowBudget(100);
    const [gone, stays] = [new Recent(0, budget), new Recent(0, budget)];
    gone.add(at(1), 60);
    stays.add(at(2), 40);
    gone.release();
    stays.add(at(3), 60);
    expect(positions(stays)).toStrictEqual([2, 3]);
    stays.add(at(4), 1);
    expect(positions(stays)).toStrictEqual([3, 4]);
  });

  it("is forgotten once it is released, however much room there is", () => {
    const budget = new WindowBudget(1_000_000);
    const stays = new Recent(0, budget);
    for (let position = 1; position <= 100; position += 1) stays.add(at(position), 1);
    for (let times = 0; times < 10_000; times += 1) {
      const comesAndGoes = new Recent(0, budget);
      comesAndGoes.add(at(times), 1);
      comesAndGoes.release();
      expect(comesAndGoes.length).toBe(0);
    }
    expect(budget.length).toBeLessThan(2_000);
    expect(positions(stays)).toHaveLength(100);
    stays.add(at(101), 999_950);
    expect(positions(stays)).toHaveLength(51);
  });

  it("is nothing where one thing weighs more than the budget", () => {
    const recent = new Recent(0, new WindowBudget(100));
    recent.add(at(1), 101);
    expect(recent.length).toBe(0);
    expect(recent.indexAfter(0)).toBeNull();
    expect(recent.indexAfter(1)).toBe(0);
  });
});

describe("a gate", () => {
  it("lets so many through at once, in the order in which they came, also when one fails", async () => {
    const gate = new Gate(2);
    const begun: number[] = [];
    const works = Array.from({ length: 5 }, () => Promise.withResolvers<number>());
    const results = works.map(({ promise }, index) =>
      gate.run(() => {
        begun.push(index);
        return promise;
      }),
    );
    expect(begun).toStrictEqual([0, 1]);
    works[1]?.reject(new Error("broken"));
    await expect(results[1]).rejects.toThrow("broken");
    expect(begun).toStrictEqual([0, 1, 2]);
    for (const [index, { resolve }] of works.entries()) resolve(index);
    expect(await Promise.all(results.toSpliced(1, 1))).toStrictEqual([0, 2, 3, 4]);
    expect(begun).toStrictEqual([0, 1, 2, 3, 4]);
  });
});
