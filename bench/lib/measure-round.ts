import type { LoadGenerator } from "./load-generator.ts";
import type { LoadJob } from "./load-job.ts";
import type { RoundFigures } from "./round-figures.ts";
import type { RunningServer } from "./running-server.ts";

/** Servers close idle upstream connections between rounds; opening them again is not the measured work. */
const settlingRequests = 512;

/** Loads one server and reads its CPU clock right before and after. */
export async function measureRound(
  server: RunningServer,
  load: LoadGenerator,
  job: Omit<LoadJob, "origin">,
): Promise<RoundFigures> {
  await load.run({ ...job, origin: server.origin, requests: Math.max(settlingRequests, job.connections) });
  const before = await server.cpuMicros();
  const { seconds, p50Ms, p99Ms } = await load.run({ ...job, origin: server.origin });
  const after = await server.cpuMicros();
  return {
    cpuMicros: (after - before) / job.requests,
    requestsPerSecond: job.requests / seconds,
    p50Ms,
    p99Ms,
  };
}
