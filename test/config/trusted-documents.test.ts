import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ConfigError } from "../../src/config/config-error.js";
import { loadSetup } from "../../src/config/load-setup.js";
import { startProblemLine } from "../../src/start-problem-line.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

/** What an operator reads; null where the server starts. */
function lineFor(env: Readonly<Record<string, string>>): string | null {
  try {
    loadSetup(env);
    return null;
  } catch (error) {
    if (error instanceof ConfigError) return startProblemLine(error);
    throw error;
  }
}

async function manifest(text: string): Promise<string> {
  const file = join(await temporaryDirectory(), "manifest.json");
  await writeFile(file, text);
  return file;
}

test("documents of a manifest are the only ones, without the setting there is no list", async () => {
  const file = await manifest('{ "1": "{ a }", "2": "{ b }" }');

  expect(loadSetup({ TRUSTED_DOCUMENTS: file }).trusted?.size).toBe(2);
  expect(loadSetup({}).trusted).toBeNull();
});

test.each([
  ["is no JSON", "query { a }", "expected JSON"],
  ["has a document that is none", '{ "1": "select 1" }', 'document "1" is not GraphQL'],
])("a manifest that %s is one line at the start", async (_, text, problem) => {
  const file = await manifest(text);

  expect(lineFor({ TRUSTED_DOCUMENTS: file })).toBe(`Setting TRUSTED_DOCUMENTS: ${file}: ${problem}.`);
});

test("so is one that is not there", () => {
  expect(lineFor({ TRUSTED_DOCUMENTS: "nowhere/manifest.json" })).toBe(
    "Setting TRUSTED_DOCUMENTS: expected a file that can be read; nowhere/manifest.json cannot (ENOENT).",
  );
});

test("it is told together with what else is wrong", () => {
  expect(lineFor({ TRUSTED_DOCUMENTS: "nowhere", PORT: "x" })).toMatch(/^2 settings are wrong or missing:\n/);
});
