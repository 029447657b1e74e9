import { serverOn } from "../ingest/stores.ts";
import type { ServerSpec } from "../lib/server-spec.ts";
import type { Workplace } from "../lib/workplace.ts";

/** Names of the servers, in the order of the table. */
export const fanOutNames = ["bare", "stillgraph", "mercurius", "yoga"] as const;

/** Every server of the benchmark: it serves `recordingEvents` at `/graphql` and takes callbacks at `/webhooks/agora`. */
export async function fanOutRoster(
  workplace: Workplace,
  only: readonly string[],
): Promise<readonly ServerSpec[]> {
  const env = { HOST: "127.0.0.1", PORT: "0", NODE_ENV: "production" };
  const peer = (name: string, label: string, file: string): ServerSpec => ({
    name,
    label,
    script: new URL(`../peers/fanout/${file}`, import.meta.url),
    env,
  });
  const all = [
    peer("bare", "bare ws broadcast", "bare-broadcast.ts"),
    ...(only.includes("stillgraph")
      ? [
          {
            ...(await serverOn("embedded", workplace)),
            name: "stillgraph",
            label: "Stillgraph, embedded store",
          },
        ]
      : []),
    peer("mercurius", "Mercurius", "mercurius-pubsub.ts"),
    peer("yoga", "Yoga PubSub + graphql-ws", "yoga-pubsub.ts"),
  ];
  return all.filter(({ name }) => only.includes(name));
}
