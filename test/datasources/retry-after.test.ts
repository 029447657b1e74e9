import { expect, test } from "vitest";
import { retryAfterMs } from "../../src/datasources/http/retry-after.js";

const NOW = Date.parse("2026-11-21T12:00:00Z");

test.each([
  ["seconds", "7", 7_000],
  ["no time at all", "0", 0],
  ["a date ahead", "Sat, 21 Nov 2026 12:00:30 GMT", 30_000],
  ["a date gone by", "Sat, 21 Nov 2026 11:00:00 GMT", 0],
  ["a negative number", "-5", expect.toSatisfy((ms) => ms === null || ms >= 0)],
  ["words", "soon", null],
  ["nothing", "", null],
])("Retry-After as %s", (_, header, milliseconds) => {
  expect(retryAfterMs({ "retry-after": header }, NOW)).toEqual(milliseconds);
});

test("without the header there is no wish", () => {
  expect(retryAfterMs({}, NOW)).toBeNull();
});
