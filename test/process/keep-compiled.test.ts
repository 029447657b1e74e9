import { copyFile, mkdir, readdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { startProcess } from "../support/start-process.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

const BUILT = resolve(import.meta.dirname, "../../dist/src/keep-compiled.js");

/** Runs a program that keeps what is compiled; gives what is then in its directory, beside `src`. */
async function start(file: string): Promise<string[]> {
  const directory = await temporaryDirectory();
  await mkdir(`${directory}/src`);
  await copyFile(BUILT, `${directory}/src/keep-compiled.js`);
  await writeFile(`${directory}/package.json`, '{ "type": "module" }');
  await writeFile(`${directory}/src/other.js`, "export const other = 1;");
  await writeFile(
    `${directory}/src/${file}`,
    'import { keepCompiled } from "./keep-compiled.js"; keepCompiled(import.meta.filename); await import("./other.js");',
  );
  const program = `${directory}/src/${file}`;
  expect(await startProcess({ cwd: directory, program }).ended).toEqual({ code: 0, signal: null });
  return (await readdir(directory)).filter((name) => name !== "src" && name !== "package.json");
}

test("what a built server compiles lies beside it, for the next start", async () => {
  expect(await start("main.js")).toEqual(["compiled"]);
});

test("a server that runs from its sources leaves nothing there", async () => {
  expect(await start("main.ts")).toEqual([]);
});
