import type { LoadGenerator } from "./load-generator.ts";
import type { LoadJob } from "./load-job.ts";
import { measureRound } from "./measure-round.ts";
import type { RoundFigures } from "./round-figures.ts";
import type { RunningServer } from "./running-server.ts";

interface MeasureOptions {
  readonly servers: readonly RunningServer[];
  readonly load: LoadGenerator;
  readonly job: Omit<LoadJob, "origin">;
  readonly rounds: number;
  readonly warmupRequests: number;
  /** Called with one line for people at each step. */
  readonly progress: (line: string) => void;
}

/**
 * Warms every server up, then measures them in turns: a machine that slows down for a while slows all of
 * them down in the same round, and ratios within a round stay true.
 *
 * @returns server name -> its figures, one entry per round
 */
export async function measureServers(options: MeasureOptions): Promise<Map<string, RoundFigures[]>> {
  const { servers, load, job, rounds, warmupRequests, progress } = options;
  for (const server of servers) {
    progress(`warming up ${server.name}`);
    await load.run({ ...job, origin: server.origin, requests: warmupRequests });
  }
  const figures = new Map<string, RoundFigures[]>(servers.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const server of servers) {
      const measured = await measureRound(server, load, job);
      figures.get(server.name)?.push(measured);
      progress(
        `round ${round} of ${rounds}: ${server.name} ${measured.cpuMicros.toFixed(1)} us of CPU per request`,
      );
    }
  }
  return figures;
}
