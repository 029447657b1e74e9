import { expect, test } from "vitest";
import { closeReason } from "../../src/transports/websocket/close-reason.js";

test.each([
  ["Token expired", "Token expired"],
  ["", ""],
  ["x".repeat(123), "x".repeat(123)],
  ["x".repeat(124), "x".repeat(123)],
  ["ü".repeat(100), "ü".repeat(61)],
  [`${"x".repeat(121)}😀`, "x".repeat(121)],
])("%s fits into a close frame", (message, reason) => {
  expect(closeReason(message)).toBe(reason);
});
