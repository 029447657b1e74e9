import { availableParallelism, cpus, loadavg } from "node:os";

/** One line that a reader needs before comparing figures with another machine's. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown CPU";
  const load = loadavg()[0]?.toFixed(2) ?? "?";
  return `Node ${process.version}, ${availableParallelism()} x ${model}, load average ${load} before the run`;
}
