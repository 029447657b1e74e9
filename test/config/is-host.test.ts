import { expect, test } from "vitest";
import { isHost } from "../../src/config/is-host.js";

test.each([
  "127.0.0.1",
  "0.0.0.0",
  "::",
  "::1",
  "fe80::1",
  "::ffff:10.0.0.1",
  "localhost",
  "stillgraph",
  "api.example.com",
  "api.example.com.",
  "my_service",
  "münchen.example",
  "l".repeat(63),
])("%j can be listened on", (host) => {
  expect(isHost(host)).toBe(true);
});

test.each([
  "",
  " ",
  "a b",
  "localhost:4000",
  "http://127.0.0.1",
  "127.0.0.1/",
  "[::1]",
  "::1%lo",
  "fe80::1%eth0",
  "999.1.1.1",
  "1.2.3.4.5",
  "%",
  "x%zz",
  "me@example.com",
  "a..b",
  ".",
  "l".repeat(64),
  `${"label.".repeat(50)}example.com`,
])("%j cannot", (host) => {
  expect(isHost(host)).toBe(false);
});
