import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withDeadline } from "./with-deadline.ts";
import type { Workplace } from "./workplace.ts";

/**
 * The frame of every benchmark: a temporary directory, a deadline, everything stopped and removed at the
 * end. Writes the text that `work` returns; a failure becomes one message on stderr and exit code 1.
 *
 * @param name the npm script, for messages
 * @param deadlineMs milliseconds for the whole run
 */
export async function runBench(
  name: string,
  deadlineMs: number,
  work: (workplace: Workplace) => Promise<string>,
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "stillgraph-bench-"));
  const stops: (() => Promise<void>)[] = [];
  try {
    const running = work({ directory, atEnd: (stop) => void stops.push(stop) });
    process.stdout.write(`${await withDeadline(name, deadlineMs, running)}\n`);
  } catch (error) {
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    await Promise.all(stops.map((stop) => stop()));
    await rm(directory, { recursive: true, force: true });
  }
}
