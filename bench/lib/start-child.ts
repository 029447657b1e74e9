import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Child } from "./child.ts";
import { isMessage } from "./is-message.ts";
import type { Message } from "./message.ts";

const graceMs = 3_000;
const keptErrorOutput = 2_000;

interface ChildOptions {
  readonly script: URL;
  readonly args?: readonly string[];
  /** Modules loaded before the script. */
  readonly preloads?: readonly URL[];
  /** The whole environment but PATH: settings of whoever runs the bench would be measured too. */
  readonly env: Readonly<Record<string, string>>;
  /** Absolute path of the working directory. */
  readonly cwd: string;
}

/** Starts `script` on the Node that runs the bench, with an IPC channel. */
export function startChild({ script, args = [], preloads = [], env, cwd }: ChildOptions): Child {
  const child = fork(fileURLToPath(script), args, {
    cwd,
    env: { ...env, PATH: process.env["PATH"] ?? "" },
    execArgv: preloads.flatMap((module) => ["--import", module.href]),
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });

  const inbox: unknown[] = [];
  const wake = new Set<() => void>();
  let errorOutput = "";
  let ended: string | undefined;

  const notify = (): void => {
    for (const check of [...wake]) check();
  };
  const end = (reason: string): void => {
    ended ??= `${fileURLToPath(script)} ${reason}\n${errorOutput}`.trimEnd();
    notify();
  };
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    errorOutput = (errorOutput + text).slice(-keptErrorOutput);
  });
  child.on("message", (message) => {
    if (isMessage(message, "failed")) return end(`failed: ${message.reason}`);
    inbox.push(message);
    notify();
  });
  child.on("error", (error) => end(`could not be used: ${error.message}`));
  // "close" and not "exit": only then has all of the error output arrived.
  child.on("close", (code, signal) => end(`ended with ${signal ?? `code ${code}`}`));

  return {
    send: (message: Message) => {
      child.send(message, () => {});
    },
    next: (kind) =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          const message = inbox.find((candidate) => isMessage(candidate, kind));
          if (isMessage(message, kind)) {
            inbox.splice(inbox.indexOf(message), 1);
            resolve(message);
          } else if (ended !== undefined) {
            reject(new Error(ended));
          } else return;
          wake.delete(check);
        };
        wake.add(check);
        check();
      }),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      const kill = setTimeout(() => child.kill("SIGKILL"), graceMs);
      child.kill("SIGTERM");
      await gone;
      clearTimeout(kill);
    },
  };
}
