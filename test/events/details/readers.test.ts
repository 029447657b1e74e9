import { describe, expect, test } from "vitest";
import { detailsOf } from "../../../src/events/details/details-of.js";
import { readMoment } from "../../../src/events/details/read-moment.js";
import { readText } from "../../../src/events/details/read-text.js";
import { readTruth } from "../../../src/events/details/read-truth.js";
import { readUid } from "../../../src/events/details/read-uid.js";
import { readWholeNumber } from "../../../src/events/details/read-whole-number.js";

const NOTHING = [undefined, null, {}, [], [1], Number.NaN];

describe("a whole number", () => {
  test.each([
    [0, 0],
    [-1, -1],
    [2_147_483_647, 2_147_483_647],
    [-2_147_483_648, -2_147_483_648],
    ["24", 24],
    ["-7", -7],
  ])("is read from %j", (value, number) => {
    expect(readWholeNumber(value)).toBe(number);
  });

  test.each([...NOTHING, 1.5, 2_147_483_648, -2_147_483_649, "4294967295", "", " 1", "1e3", "0x10", true])(
    "is not in %j, which GraphQL's Int could not hold or which is no number",
    (value) => {
      expect(readWholeNumber(value)).toBeNull();
    },
  );
});

describe("a moment", () => {
  test.each([[1_596_555_306_257], ["1596555306257"]])("is read from %j", (value) => {
    expect(readMoment(value)).toEqual(new Date("2020-08-04T15:35:06.257Z"));
  });

  test.each([...NOTHING, -1, 1e18, Number.POSITIVE_INFINITY, "", "2020-08-04", "9".repeat(16)])(
    "is not in %j",
    (value) => {
      expect(readMoment(value)).toBeNull();
    },
  );
});

describe("a uid", () => {
  test.each([
    [123, "123"],
    ["123", "123"],
    [0, "0"],
    ["0", "0"],
    [4_294_967_295, "4294967295"],
  ])("is read from %j", (value, uid) => {
    expect(readUid(value)).toBe(uid);
  });

  test.each([...NOTHING, -1, 1.5, ""])("is not in %j", (value) => {
    expect(readUid(value)).toBeNull();
  });
});

test.each([
  ["lesson", "lesson"],
  ["", null],
  [5, null],
  [null, null],
  [undefined, null],
])("the text in %j is %j", (value, text) => {
  expect(readText(value)).toBe(text);
});

test.each([
  [true, true],
  [false, false],
  [1, null],
  ["true", null],
  [undefined, null],
])("the yes or no in %j is %j", (value, truth) => {
  expect(readTruth(value)).toBe(truth);
});

test.each([
  [{ details: { status: 0 } }, { status: 0 }],
  [{}, {}],
  [{ details: null }, {}],
  [{ details: "none" }, {}],
  [{ details: [1] }, {}],
])("the details of the payload %j are %j", (payload, details) => {
  expect(detailsOf(payload)).toEqual(details);
});
