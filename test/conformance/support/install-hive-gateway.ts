import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";

const PACKAGE = resolve(import.meta.dirname, "../hive-gateway");
const BIN = resolve(PACKAGE, "node_modules/@graphql-hive/gateway/dist/bin.js");
/** Says which lock file the packages beside it were installed from. */
const MARK = resolve(PACKAGE, "node_modules/.installed-from");
/** Several hundred packages: seconds on a machine that does nothing else, minutes on one that is busy. */
export const INSTALL_TIMEOUT_MS = 600_000;

/**
 * Installs Hive Gateway from its own lock file, unless that has been done. It is no dependency of the project: it would
 * more than double what everybody installs, for one test.
 *
 * @returns the program to run with Node.
 */
export async function installHiveGateway(): Promise<string> {
  const lock = createHash("sha256")
    .update(await readFile(resolve(PACKAGE, "package-lock.json")))
    .digest("hex");
  const installed = await readFile(MARK, "utf8").catch(() => null);
  if (installed !== lock) {
    await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    await writeFile(MARK, lock);
  }
  return BIN;
}

async function run(command: string, args: readonly string[]): Promise<void> {
  const child = spawn(command, args, {
    cwd: PACKAGE,
    stdio: ["ignore", "ignore", "pipe"],
    timeout: INSTALL_TIMEOUT_MS,
  });
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaints += text;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}: ${complaints}`);
}
