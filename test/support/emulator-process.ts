import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** The built emulator as its own process. */
export interface EmulatorProcess {
  readonly child: ChildProcess;
  /** What it wrote so far. */
  output(): { readonly stdout: string; readonly stderr: string };
  /** Its exit code, once it has ended and both streams are read. */
  readonly ended: Promise<number | null>;
}

/** Starts `emulator/main` from the build with these arguments. */
export function emulatorProcess(...args: string[]): EmulatorProcess {
  const child = spawn(process.execPath, ["dist/emulator/main.js", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = once(child, "close").then(([code]) => code as number | null);
  return { child, output: () => ({ stdout, stderr }), ended };
}
