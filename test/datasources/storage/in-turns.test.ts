import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { inTurns } from "../../../src/datasources/storage/in-turns.js";

test("pieces of work are done one in a turn, in their order, whatever became of those before", async () => {
  const inTurn = inTurns();
  const done: string[] = [];
  const piece = (name: string) => async () => {
    done.push(name);
    if (name === "second") throw new Error(name);
    return name;
  };

  const pieces = ["first", "second", "third"].map((name) => inTurn(piece(name)));
  const others = (async () => {
    await nextTurn();
    await nextTurn();
    done.push("somebody else");
  })();

  expect(await Promise.allSettled(pieces)).toEqual([
    { status: "fulfilled", value: "first" },
    expect.objectContaining({ status: "rejected" }),
    { status: "fulfilled", value: "third" },
  ]);
  await others;
  expect(done.indexOf("somebody else")).toBeLessThan(done.indexOf("third"));
  expect(done.filter((name) => name !== "somebody else")).toEqual(["first", "second", "third"]);
});
