import { chmod, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { Secret } from "../../../src/config/secret.js";
import { sessionKeys } from "../../../src/sessions/seal/session-keys.js";
import { startProblemLine } from "../../../src/start-problem-line.js";
import { startProcess } from "../../support/start-process.js";
import { temporaryDirectory } from "../../support/temporary-directory.js";

const BUILT = pathToFileURL(resolve("dist/src/sessions/seal/session-keys.js"));

test("keys of the configuration are taken as they are, and none is made", async () => {
  const dataDir = await temporaryDirectory();
  const configured = [new Secret("n".repeat(32)), new Secret("o".repeat(32))];

  expect(await sessionKeys(configured, dataDir)).toBe(configured);
  expect(await readdir(dataDir)).toEqual([]);
});

test("one is made at the first start, for this user alone, and is the same from then on", async () => {
  const dataDir = await temporaryDirectory();
  const [made] = await sessionKeys([], dataDir);
  const [again] = await sessionKeys([], dataDir);

  expect(made?.reveal()).toMatch(/^[\w-]{43}$/);
  expect(again?.reveal()).toBe(made?.reveal());
  expect(await readdir(dataDir)).toEqual(["session.key"]);
  expect((await stat(join(dataDir, "session.key"))).mode & 0o777).toBe(0o600);
});

test.each([
  ["empty", ""],
  ["only a line's end", "\n"],
  ["cut short", "k".repeat(31)],
  ["full of zeros, as after a loss of power", "\0".repeat(44)],
])("a file that is %s is no key, and stays as it is", async (_, content) => {
  const dataDir = await temporaryDirectory();
  const path = join(dataDir, "session.key");
  await writeFile(path, content);

  expect(startProblemLine(await sessionKeys([], dataDir).catch((error: unknown) => error))).toBe(
    `${path} holds no whole key; put the one it had back, or remove it: running sessions then have to be started anew.`,
  );
  expect(await readFile(path, "utf8")).toBe(content);
});

test.each([
  ["a directory", (path: string) => mkdir(path)],
  ["a link to nowhere", (path: string) => symlink("missing", path)],
  ["a link to itself", (path: string) => symlink("session.key", path)],
])("%s in its place is no key, and stays as it is", async (_, put) => {
  const dataDir = await temporaryDirectory();
  const path = join(dataDir, "session.key");
  await put(path);

  expect(startProblemLine(await sessionKeys([], dataDir).catch((error: unknown) => error))).toMatch(
    /session\.key holds no whole key; /,
  );
  expect(await readdir(dataDir)).toEqual(["session.key"]);
});

test.each([
  [
    "a file that everybody reads",
    async (path: string) => {
      await writeFile(path, "half");
      await chmod(path, 0o666);
    },
  ],
  ["a link to another file", (path: string) => symlink("public", path)],
  ["a directory", (path: string) => mkdir(path)],
])("%s, left where a key is made, lends it nothing", async (_, put) => {
  const dataDir = await temporaryDirectory();
  await writeFile(join(dataDir, "public"), "");
  await put(join(dataDir, "session.key.unfinished"));
  const [made] = await sessionKeys([], dataDir);

  const path = join(dataDir, "session.key");
  expect(await readFile(path, "utf8")).toBe(`${made?.reveal()}\n`);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readFile(join(dataDir, "public"), "utf8")).toBe("");
  expect(await readlink(path).catch(() => null)).toBeNull();
});

test.runIf(process.platform !== "win32")("a disk that takes no more leaves none behind", async () => {
  const dataDir = await temporaryDirectory();
  const cwd = await temporaryDirectory();
  const program = join(cwd, "make-key.mjs");
  await writeFile(program, `import { sessionKeys } from "${BUILT}"; await sessionKeys([], process.argv[2]);`);
  const maker = startProcess({ cwd, program, args: [dataDir], writesNothing: true });

  expect(await maker.ended).toEqual({ code: 1, signal: null });
  expect(maker.stderr()).toContain("EFBIG");
  expect(await readdir(dataDir)).toEqual([]);
});
