import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { allAttacks } from "./list/all-attacks.js";
import { attackRows } from "./support/attack-rows.js";

test("docs/limits.md lists every attack with what stops it", async () => {
  expect(await readFile("docs/limits.md", "utf8")).toContain(attackRows(allAttacks).join("\n"));
});
