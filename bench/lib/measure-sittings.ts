import type { BenchOptions } from "./bench-options.ts";
import type { LoadGenerator } from "./load-generator.ts";
import type { LoadJob } from "./load-job.ts";
import { measureServers } from "./measure-servers.ts";
import type { RoundFigures } from "./round-figures.ts";
import type { RunningServer } from "./running-server.ts";
import type { ServerSpec } from "./server-spec.ts";
import { startServer } from "./start-server.ts";
import type { Workplace } from "./workplace.ts";

interface SittingsOptions {
  readonly specs: readonly ServerSpec[];
  readonly load: LoadGenerator;
  readonly job: Omit<LoadJob, "origin">;
  readonly options: Pick<BenchOptions, "sittings" | "rounds" | "warmup">;
  readonly workplace: Workplace;
  /** Called with one line for people at each step. */
  readonly progress: (line: string) => void;
}

/**
 * Measures every server in several processes one after the other. The engine settles on one way to run a process,
 * for its whole life and by chance: single processes of the same server were seen to differ by a third, which
 * no number of rounds in one process would show.
 *
 * @returns server name -> its figures, one entry per round of every sitting
 */
export async function measureSittings(measured: SittingsOptions): Promise<Map<string, RoundFigures[]>> {
  const { specs, load, job, options, workplace, progress } = measured;
  const all = new Map<string, RoundFigures[]>(specs.map(({ name }) => [name, []]));
  for (let sitting = 1; sitting <= options.sittings; sitting += 1) {
    progress(`sitting ${sitting} of ${options.sittings}`);
    const servers: RunningServer[] = [];
    for (const spec of specs) {
      const server = await startServer(spec, { cwd: workplace.directory });
      workplace.atEnd(server.stop);
      servers.push(server);
    }
    const figures = await measureServers({
      servers,
      load,
      job,
      rounds: options.rounds,
      warmup: options.warmup,
      progress,
    });
    for (const [name, rounds] of figures) all.get(name)?.push(...rounds);
    await Promise.all(servers.map((server) => server.stop()));
  }
  return all;
}
