import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { settings } from "../../src/config/settings.js";

/** Names in the README's settings table, rows such as "| `PORT` | `4000` | port to listen on |". */
const documented = readFileSync("README.md", "utf8")
  .split("\n")
  .flatMap((line) => /^\| `([A-Z][A-Z0-9_]+)` \|/.exec(line)?.[1] ?? []);

test("the README's table has every setting once, and no others", () => {
  expect([...documented].sort()).toEqual(Object.keys(settings).sort());
});

test("every row says what its setting means", () => {
  const rows = readFileSync("README.md", "utf8")
    .split("\n")
    .filter((line) => /^\| `[A-Z][A-Z0-9_]+` \|/.test(line));

  for (const row of rows) expect(row.split("|")[3]?.trim().length, row).toBeGreaterThan(10);
});

test("every default stands in its row", () => {
  const rows = readFileSync("README.md", "utf8").split("\n");

  for (const [name, { example, fallback }] of Object.entries(settings)) {
    const [, , cell = ""] = rows.find((row) => row.startsWith(`| \`${name}\` |`))?.split("|") ?? [];
    if (fallback !== null) expect(cell, name).toContain(`\`${example}\``);
  }
});
