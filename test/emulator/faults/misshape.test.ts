import { describe, expect, it } from "vitest";
import { misshape } from "../../../emulator/faults/misshape.js";

describe("misshape", () => {
  it.each([
    ["takes fields out", { a: 1, b: 2 }, { omit: ["a"] }, { b: 2 }],
    ["takes fields out of every item", [{ a: 1 }, { a: 2, b: 3 }], { omit: ["a"] }, [{}, { b: 3 }]],
    ["leaves other answers alone", "token", { omit: ["a"] }, "token"],
    ["replaces the answer", { a: 1 }, { body: ["x"] }, ["x"]],
    ["replaces it by null", { a: 1 }, { body: null }, null],
  ])("%s", (_name, answer, how, expected) => {
    expect(misshape(answer, how)).toEqual(expected);
  });
});
