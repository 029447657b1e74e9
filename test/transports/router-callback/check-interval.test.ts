import { expect, test } from "vitest";
import { checkInterval } from "../../../src/transports/router-callback/check-interval.js";

test.each([
  [1_000, 666],
  [5_000, 3_333],
  [30_000, 20_000],
  [50_000, 30_000],
  [86_400_000, 30_000],
])("a router that waits %i ms is checked every %i ms", (heartbeatIntervalMs, expected) => {
  expect(checkInterval(heartbeatIntervalMs)).toBe(expected);
});

test("a router that wants no heartbeat is checked all the same, to notice when it left", () => {
  expect(checkInterval(0)).toBe(30_000);
});
