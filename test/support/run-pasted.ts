import { spawn } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";
import type { CodeBlock } from "./code-blocks.js";

/** A program out of the documentation, under way. */
export interface PastedProgram {
  /** Everything it has printed so far, on both streams; for complaints. */
  output(): string;
  /** Whole lines of its standard output so far. */
  lines(): readonly string[];
  /** Resolves when it has ended. */
  readonly ended: Promise<unknown>;
}

/** Where the documentation says that the server listens. */
const DOCUMENTED = "127.0.0.1:4000";

/**
 * Runs a block of documentation as somebody would who pastes it: `js` as a module that finds this project's packages,
 * anything else in a shell. Only the address is another one. It does not outlive its test.
 *
 * @param origin of the server to run against.
 */
export function runPasted({ language, text }: CodeBlock, origin: string): PastedProgram {
  const aimed = text.replaceAll(DOCUMENTED, new URL(origin).host);
  const [program, args] =
    language === "js"
      ? [process.execPath, ["--input-type=module", "--eval", aimed]]
      : ["bash", ["-c", aimed]];
  // In a process group of its own, for what a shell has started ends with it.
  const child = spawn(program, args, { detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "close");
  onTestFinished(async () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
    await ended;
  });
  let printed = "";
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => {
    printed += part;
    output += part;
  });
  child.stderr.setEncoding("utf8").on("data", (part: string) => {
    output += part;
  });
  return { ended, output: () => output, lines: () => printed.split("\n").slice(0, -1) };
}
