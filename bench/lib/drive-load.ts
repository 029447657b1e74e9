import { createHistogram, performance } from "node:perf_hooks";
import autocannon from "autocannon";
import type { LoadJob } from "./load-job.ts";
import type { LoadResult } from "./load-result.ts";
import type { Workload } from "./workload.ts";

/**
 * Sends the job's requests and waits for every answer.
 *
 * @throws Error when an answer is wrong, is not a 2xx, or a connection fails: a fast wrong server must not win
 */
export async function driveLoad(
  job: Omit<LoadJob, "workloadModule">,
  workload: Workload,
): Promise<LoadResult> {
  // autocannon's own percentiles are whole milliseconds, and its duration ends with its next sample.
  const latencyMicros = createHistogram();
  let wrongAnswer: string | undefined;
  const startedAt = performance.now();
  let lastAnswerAt = startedAt;

  const done = Promise.withResolvers<autocannon.Result>();
  const run = autocannon(
    {
      url: job.origin + workload.path,
      method: "POST",
      headers: { ...workload.headers },
      body: workload.body,
      connections: job.connections,
      amount: job.requests,
      sampleInt: 50,
      verifyBody: (answer) => {
        const right = workload.verify(String(answer));
        if (!right) wrongAnswer ??= String(answer);
        return right;
      },
    },
    (error, result) => (error ? done.reject(error) : done.resolve(result)),
  );
  run.on("response", (_client, _status, _bytes, milliseconds) => {
    lastAnswerAt = performance.now();
    latencyMicros.record(Math.max(1, Math.round(milliseconds * 1_000)));
  });
  const { errors, timeouts, mismatches, non2xx } = await done.promise;
  if (errors + timeouts + mismatches + non2xx > 0 || latencyMicros.count !== job.requests) {
    throw new Error(
      `${job.origin} gave ${latencyMicros.count} answers to ${job.requests} requests, with ${mismatches} wrong, ` +
        `${non2xx} not 2xx, ${errors} connection errors, ${timeouts} time-outs; ` +
        `the first wrong answer: ${wrongAnswer?.slice(0, 500) ?? "none"}`,
    );
  }
  return {
    seconds: (lastAnswerAt - startedAt) / 1_000,
    p50Ms: latencyMicros.percentile(50) / 1_000,
    p99Ms: latencyMicros.percentile(99) / 1_000,
  };
}
