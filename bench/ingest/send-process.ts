/** The process that sends callbacks; kept apart so that its CPU is not the server's. */
import { isMessage } from "../lib/is-message.ts";
import type { Message } from "../lib/message.ts";
import { driveCallbacks } from "./drive-callbacks.ts";
import type { IngestJob } from "./ingest-job.ts";

process.on("message", (message) => {
  if (!isMessage(message, "load?")) return;
  // The bench is the only one who writes to this channel, and both ends are of one version.
  driveCallbacks(message.job as IngestJob)
    .then((result): Message => ({ kind: "load", result }))
    .catch((error: unknown): Message => ({ kind: "failed", reason: String(error) }))
    .then((reply) => process.send?.(reply));
});
