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
  readonly warmup: number;
  /** Called with one line for people at each step. */
  readonly progress: (line: string) => void;
}

/**
 * Measures the servers in turns: a machine that slows down for a while slows all of them down in the same round,
 * and ratios within a round stay true. Warming up is rounds that do not count, because one long burst leaves
 * the opening and closing of connections cold, and the first round paid for that.
 *
 * @returns server name -> its figures, one entry per counted round
 */
export async function measureServers(options: MeasureOptions): Promise<Map<string, RoundFigures[]>> {
  const { servers, load, job, rounds, warmup, progress } = options;
  const figures = new Map<string, RoundFigures[]>(servers.map(({ name }) => [name, []]));
  for (let round = 1 - warmup; round <= rounds; round += 1) {
    for (const server of servers) {
      const measured = await measureRound(server, load, job);
      const title = round > 0 ? `round ${round} of ${rounds}` : "warm-up";
      progress(`${title}: ${server.name} ${measured.cpuMicros.toFixed(1)} us of CPU per request`);
      if (round > 0) figures.get(server.name)?.push(measured);
    }
  }
  return figures;
}
