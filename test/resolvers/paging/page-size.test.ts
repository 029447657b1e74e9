import { expect, test } from "vitest";
import { pageSize } from "../../../src/resolvers/paging/page-size.js";
import { badInputOf } from "../../support/bad-input-of.js";

test.each([
  [1, 1],
  [200, 200],
  [null, 50],
  [undefined, 50],
])("first: %s asks for %d", (first, size) => {
  expect(pageSize(first, 50)).toBe(size);
});

test.each([0, -1, 201, 2_147_483_647])("first: %d is refused by its bounds", (first) => {
  expect(badInputOf(() => pageSize(first, 50))).toEqual({
    at: "first",
    message: `first must be from 1 to 200; it is ${first}.`,
  });
});
