import { describe, expect, test } from "vitest";
import type { OperationLimits } from "../../src/config/config.js";
import { exceededLimit } from "../../src/execution/exceeded-limit.js";

const limits: OperationLimits = { tokens: 1, depth: 2, aliases: 3, rootFields: 4, directives: 5, cost: 6 };
const atTheLimit = { depth: 2, aliases: 3, rootFields: 4, directives: 5, cost: 6 };

test("an operation that is exactly at every limit keeps them all", () => {
  expect(exceededLimit(atTheLimit, limits)).toBeNull();
});

describe("one more than allowed is told by how much", () => {
  test.each([
    [{ depth: 3 }, "DEPTH_LIMIT_EXCEEDED", "The operation nests fields 3 deep; at most 2 are allowed."],
    [{ aliases: 4 }, "ALIAS_LIMIT_EXCEEDED", "The operation has 4 aliases; at most 3 are allowed."],
    [
      { rootFields: 5 },
      "ROOT_FIELD_LIMIT_EXCEEDED",
      "The operation has 5 root fields; at most 4 are allowed.",
    ],
    [{ directives: 6 }, "DIRECTIVE_LIMIT_EXCEEDED", "The operation has 6 directives; at most 5 are allowed."],
    [{ cost: 7 }, "COST_LIMIT_EXCEEDED", "The operation costs 7 points; at most 6 are allowed."],
    [
      { cost: Number.POSITIVE_INFINITY },
      "COST_LIMIT_EXCEEDED",
      "The operation costs Infinity points; at most 6 are allowed.",
    ],
  ])("%j", (over, code, message) => {
    expect(exceededLimit({ ...atTheLimit, ...over }, limits)).toEqual({ code, message });
  });
});

test("of several broken limits the first of the table is told", () => {
  expect(exceededLimit({ ...atTheLimit, depth: 9, cost: 9 }, limits)?.code).toBe("DEPTH_LIMIT_EXCEEDED");
});
