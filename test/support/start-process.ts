import { type ChildProcess, type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { onTestFinished } from "vitest";
import { usageReport } from "./usage-report.js";

export interface ServerProcess {
  readonly child: ChildProcess;
  stdout(): string;
  stderr(): string;
  /** Resolves as soon as standard output matches; rejects when the process ends before, or after a minute. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves when the process has ended and both its streams are read. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

interface ProcessOptions {
  /** Working directory, where `.env` and the default data directory are looked for. */
  readonly cwd: string;
  /** All of the environment besides PATH. */
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** What Node runs; the built server unless told otherwise. */
  readonly program?: string;
  /** Whether usageReport can be asked about it. */
  readonly reportsUsage?: boolean;
  /** Whether the system refuses whatever it writes to a file, as a full disk does. */
  readonly writesNothing?: boolean;
}

const MAIN = resolve(import.meta.dirname, "../../dist/src/main.js");
const PATIENCE_MS = 60_000;
/** Without the trap the signal of that bound would end the process. */
const WITHOUT_WRITING = ["sh", "-c", 'trap \'\' XFSZ; ulimit -f 0; exec "$0" "$@"'];

/** The built server, or another program, as a process of its own. It does not outlive the test that started it. */
export function startProcess(options: ProcessOptions): ServerProcess {
  const { cwd, env = {}, args = [], program = MAIN, reportsUsage = false, writesNothing = false } = options;
  const [command = "", ...rest] = [
    ...(writesNothing ? WITHOUT_WRITING : []),
    process.execPath,
    ...(reportsUsage ? usageReport.execArgv : []),
    program,
    ...args,
  ];
  const child = spawn(command, rest, {
    cwd,
    env: { PATH: process.env["PATH"], ...env },
    stdio: reportsUsage ? ["ignore", "pipe", "pipe", "ipc"] : ["ignore", "pipe", "pipe"],
  }) as ChildProcessByStdio<null, Readable, Readable>;
  onTestFinished(() => void child.kill("SIGKILL"));

  const written = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      written[name] += text;
    });
  }
  const ended = once(child, "close").then(([code, signal]) => ({ code, signal }));

  return {
    child,
    ended,
    stdout: () => written.stdout,
    stderr: () => written.stderr,
    async printed(pattern) {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      for (;;) {
        const found = pattern.exec(written.stdout);
        if (found !== null) return found;
        const more = once(child.stdout, "data", { signal }).then(() => true);
        const goesOn = await Promise.race([more, ended.then(() => false)]).catch(() => false);
        if (!goesOn) throw new Error(`never printed ${pattern}; but ${JSON.stringify(written)}`);
      }
    },
  };
}
