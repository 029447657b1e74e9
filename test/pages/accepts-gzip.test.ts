import { expect, test } from "vitest";
import { acceptsGzip } from "../../src/server/pages/accepts-gzip.js";

test.each([
  [undefined, false],
  ["", false],
  ["gzip", true],
  ["gzip, deflate, br, zstd", true],
  ["br;q=1.0, GZIP;q=0.8", true],
  ["gzip;q=0.001", true],
  ["gzip;q=0", false],
  ["gzip; q=0.000, br", false],
  ["*", false],
  ["x-gzip-like", false],
  ["identity", false],
])("Accept-Encoding %j: %s", (header, accepted) => {
  expect(acceptsGzip(header)).toBe(accepted);
});
