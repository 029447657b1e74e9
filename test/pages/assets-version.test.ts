import { expect, test } from "vitest";
import { assetsVersion } from "../../src/server/pages/assets-version.js";

const asset = (fileName: string, text: string) => ({
  fileName,
  contentType: "text/css",
  bytes: Buffer.from(text),
});

test("is the same for the same files and sixteen hexadecimal digits long", () => {
  expect(assetsVersion([asset("a.css", "x")])).toBe(assetsVersion([asset("a.css", "x")]));
  expect(assetsVersion([asset("a.css", "x")])).toMatch(/^[0-9a-f]{16}$/);
});

test.each([
  ["a changed byte", [asset("a.css", "y")]],
  ["a changed name", [asset("b.css", "x")]],
  ["one more file", [asset("a.css", "x"), asset("b.css", "")]],
  ["no file", []],
])("changes with %s", (_, assets) => {
  expect(assetsVersion(assets)).not.toBe(assetsVersion([asset("a.css", "x")]));
});
