/** The process that has all the subscribers; kept apart so that its CPU is not the servers'. */
import { isMessage } from "../lib/is-message.ts";
import type { LoadResult } from "../lib/load-result.ts";
import type { Message } from "../lib/message.ts";
import { Audience } from "./audience.ts";
import type { FollowJob } from "./follow-job.ts";

const audiences = new Map<string, Audience>();

async function carryOut(job: FollowJob): Promise<LoadResult | null> {
  const audience = audiences.get(job.origin) ?? new Audience(job.origin);
  audiences.set(job.origin, audience);
  switch (job.do) {
    case "join":
      await audience.join(job.subscribers, job.documents);
      return null;
    case "follow":
      return audience.follow(job.events);
    case "leave":
      audiences.delete(job.origin);
      await audience.leave();
      return null;
  }
}

process.on("message", (message) => {
  if (!isMessage(message, "load?")) return;
  // The bench is the only one who writes to this channel, and both ends are of one version.
  carryOut(message.job as FollowJob)
    .then((result): Message => ({ kind: "load", result }))
    .catch((error: unknown): Message => ({ kind: "failed", reason: String(error) }))
    .then((reply) => process.send?.(reply));
});
