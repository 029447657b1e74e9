import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { settings } from "../../src/config/settings.js";

const page = readFileSync("docs/security.md", "utf8");

test("every test that docs/security.md names is there", () => {
  const named = [...page.matchAll(/`(test\/[\w./-]+)`/g)].map(([, path = ""]) => path);

  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((path) => !path.endsWith(".test.ts") || !existsSync(path))).toEqual([]);
});

test("every promise of docs/security.md names the test that holds it", () => {
  const [, promises = ""] = page.split("## What is defended");
  const [tables = ""] = promises.split("### What is open");
  const rows = tables.split("\n").filter((line) => /^\| [A-Z]/.test(line));

  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter((row) => !/`test\/[\w./-]+\.test\.ts` \|$/.test(row))).toEqual([]);
});

test("every setting that docs/security.md names is one", () => {
  const named = [...page.matchAll(/`([A-Z][A-Z_]{3,})(?:=\w+)?`/g)].map(([, name = ""]) => name);

  expect(named.filter((name) => !(name in settings) && !["HEAD", "OPTIONS"].includes(name))).toEqual([]);
});
