/** The process that makes the load; kept apart so that its CPU is not counted as a server's. */
import { driveLoad } from "./drive-load.ts";
import { isMessage } from "./is-message.ts";
import type { LoadJob } from "./load-job.ts";
import type { Message } from "./message.ts";
import type { Workload } from "./workload.ts";

async function answer(job: LoadJob): Promise<Message> {
  const { workload }: { workload: Workload } = await import(job.workloadModule);
  return { kind: "load", result: await driveLoad(job, workload) };
}

process.on("message", (message) => {
  if (!isMessage(message, "load?")) return;
  // The bench is the only one who writes to this channel, and both ends are of one version.
  answer(message.job as LoadJob)
    .catch((error: unknown): Message => ({ kind: "failed", reason: String(error) }))
    .then((reply) => process.send?.(reply));
});
