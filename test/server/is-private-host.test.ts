import { expect, test } from "vitest";
import { isPrivateHost } from "../../src/server/is-private-host.js";

test.each([
  "localhost:4000",
  "LOCALHOST",
  "stillgraph.localhost:4000",
  "127.0.0.1:4000",
  "127.1",
  "192.168.1.7:4000",
  "[::1]:4000",
  "gateway:4000",
  "host.docker.internal:4000",
  "mac.local",
  "known.example.com:4000",
])("%s can only be called by people of this network", (host) => {
  expect(isPrivateHost(host, ["known.example.com"])).toBe(true);
});

test.each([
  "evil.example:4000",
  "127.0.0.1.evil.example",
  "localhost.evil.example:4000",
  "known.example.com.evil.example",
  "internal.evil.example",
  "",
  "a b",
  "evil.example/@localhost",
  "localhost@evil.example",
  "evil.example.",
])("%s can be a page of anybody", (host) => {
  expect(isPrivateHost(host, ["known.example.com"])).toBe(false);
});
