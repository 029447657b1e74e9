import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createDataDir } from "../../support/store-data-dir.js";
import type { Usage } from "../../support/usage.js";
import { usageReport } from "../../support/usage-report.js";

export interface AttackedGateway {
  /** Origin. */
  readonly url: string;
  /** @param collected garbage first, which takes a tenth of a second. */
  usage(options?: { readonly collected?: boolean }): Promise<Usage>;
  /** What it has written to standard error: its log, and its last words. */
  stderr(): string;
  stop(): Promise<void>;
}

const MAIN = resolve(import.meta.dirname, "../../../dist/src/main.js");

/** The built server as a process of its own that can be asked what it uses; resolves when it takes requests. */
export async function startAttackedGateway(
  settings: Readonly<Record<string, string>>,
): Promise<AttackedGateway> {
  const cwd = await mkdtemp(join(tmpdir(), "stillgraph-attacked-"));
  await rename(await createDataDir(), join(cwd, ".stillgraph"));
  const child = fork(MAIN, {
    cwd,
    env: { PATH: process.env["PATH"], ...settings },
    execArgv: usageReport.execArgv,
    silent: true,
  });
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = once(child, "close").then(([code]) => {
    throw new Error(`the server ended with ${code}: ${stderr}`);
  });
  ended.catch(() => undefined);

  let stdout = "";
  const printed = Promise.withResolvers<string>();
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    const [, origin] = /listens on (\S+)\/graphql/.exec(stdout) ?? [];
    if (origin !== undefined) printed.resolve(origin);
  });
  const url = await Promise.race([printed.promise, ended]);
  return {
    url,
    usage: (options) => Promise.race([usageReport.of(child, options), ended]),
    stderr: () => stderr,
    async stop() {
      child.kill("SIGKILL");
      await ended.catch(() => undefined);
      await rm(cwd, { recursive: true, force: true });
    },
  };
}
