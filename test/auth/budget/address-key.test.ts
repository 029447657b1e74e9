import { expect, test } from "vitest";
import { addressKey } from "../../../src/auth/budget/address-key.js";

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["::FFFF:cb00:7107", "203.0.113.7"],
  ["0:0:0:0:0:ffff:203.0.113.7", "203.0.113.7"],
])("the IPv4 address %s is counted as %s", (address, key) => {
  expect(addressKey(address)).toBe(key);
});

test.each([
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:1:2::9", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:db8:0001:0002:0:0:0:1", "2001:db8:1:2::/64"],
  ["::1", "0:0:0:0::/64"],
  ["::", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
])("the IPv6 address %s is counted with its network, %s", (address, key) => {
  expect(addressKey(address)).toBe(key);
});

test.each([
  "",
  "unknown",
  "203.0.113.7:4711",
  "1.2.3",
  "_hidden",
  "::ffff:999.1.1.1",
  "a:b",
  "x".repeat(8_000),
])("what is no address is counted with everything else that is none: %.20s", (text) => {
  expect(addressKey(text)).toBe("?");
});
