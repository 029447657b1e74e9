import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";

/** A process that writes to an embedded store. */
interface StoreWriter {
  /** Ids that the store has acknowledged so far, as the process has printed them. */
  readonly acknowledged: string[];
  /** Resolves when the store is open. */
  readonly open: Promise<void>;
  /** Resolves when so many ids are acknowledged. */
  wrote(howMany: number): Promise<void>;
  /** As `kill -9` does; resolves when the process is gone and all that it printed is read. */
  kill(): Promise<void>;
}

/** Starts a process that writes sessions to the store in the directory, with ids that begin with `prefix`. */
export function startStoreWriter(dataDir: string, prefix: string): StoreWriter {
  const main = join(import.meta.dirname, "store-writer-main.ts");
  const child = spawn(process.execPath, ["--import", "tsx", main, dataDir, prefix], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const closed = once(child, "close");
  const acknowledged: string[] = [];
  const opened = Promise.withResolvers<void>();
  const waiting: { readonly howMany: number; resolve(): void }[] = [];
  createInterface(child.stdout).on("line", (line) => {
    if (line === "open") opened.resolve();
    else acknowledged.push(line);
    for (const one of waiting) if (acknowledged.length >= one.howMany) one.resolve();
  });
  void closed.then(() => opened.reject(new Error("the writer ended before the store was open")));
  // A test that kills the writer earlier does not ask.
  opened.promise.catch(() => {});
  return {
    acknowledged,
    open: opened.promise,
    wrote: (howMany) => new Promise((resolve) => waiting.push({ howMany, resolve })),
    kill: async () => {
      child.kill("SIGKILL");
      await closed;
    },
  };
}
