import { once } from "node:events";
import { connect } from "node:net";
import { createHistogram, performance } from "node:perf_hooks";
import type { LoadResult } from "../lib/load-result.ts";
import type { IngestJob } from "./ingest-job.ts";
import { signedRequest } from "./signed-request.ts";

/** The end of the only right answer, and the beginning. */
const TAKEN = "HTTP/1.1 200 ";
const END = "\r\n\r\n{}";

let number = 0;

/**
 * Sends callbacks over raw sockets, because a client library would cost as much as what is measured, and the two share
 * a machine. They are signed beforehand.
 *
 * @throws Error when one is answered with anything but `200 {}`
 */
export async function driveCallbacks({ origin, callbacks, connections }: IngestJob): Promise<LoadResult> {
  const { hostname, port, host } = new URL(origin);
  const waiting = Array.from({ length: callbacks }, () => signedRequest(host, number++));
  const latencyMicros = createHistogram();

  const send = async () => {
    const socket = connect(Number(port), hostname).setNoDelay().setEncoding("utf8");
    await once(socket, "connect");
    try {
      for (let request = waiting.pop(); request !== undefined; request = waiting.pop()) {
        const sentAt = performance.now();
        socket.write(request);
        let answer = "";
        while (!answer.endsWith(END)) {
          const [chunk] = await once(socket, "data", { signal: AbortSignal.timeout(30_000) });
          answer += String(chunk);
          if (!answer.startsWith(TAKEN)) throw new Error(`${origin} answered ${answer.slice(0, 500)}`);
        }
        latencyMicros.record(Math.max(1, Math.round((performance.now() - sentAt) * 1_000)));
      }
    } finally {
      socket.destroy();
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: connections }, send));
  return {
    seconds: (performance.now() - startedAt) / 1_000,
    p50Ms: latencyMicros.percentile(50) / 1_000,
    p99Ms: latencyMicros.percentile(99) / 1_000,
  };
}
