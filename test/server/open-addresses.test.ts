import type { NetworkInterfaceInfo } from "node:os";
import { expect, test } from "vitest";
import { openAddresses } from "../../src/server/open-addresses.js";

const at = (address: string, more: Partial<NetworkInterfaceInfo> = {}) =>
  ({ address, family: "IPv4", internal: false, ...more }) as NetworkInterfaceInfo;

const machine = {
  lo: [at("127.0.0.1", { internal: true })],
  eth0: [at("192.0.2.7"), at("fe80::1", { family: "IPv6" })],
  wlan0: [at("198.51.100.9")],
};
const elsewhere = ["http://192.0.2.7:4000", "http://198.51.100.9:4000"];

test.each([
  [
    "this machine alone",
    "http://127.0.0.1:4000",
    "127.0.0.1",
    { here: "http://127.0.0.1:4000", elsewhere: [] },
  ],
  ["one address", "http://192.0.2.7:4000", "192.0.2.7", { here: "http://192.0.2.7:4000", elsewhere: [] }],
  ["every address", "http://0.0.0.0:4000", "0.0.0.0", { here: "http://127.0.0.1:4000", elsewhere }],
  ["every address of both kinds", "http://[::]:4000", "::", { here: "http://127.0.0.1:4000", elsewhere }],
])("a server that listens on %s", (_, listening, host, addresses) => {
  expect(openAddresses(listening, host, machine)).toEqual(addresses);
});
