/** `npm run bench:fanout`: what it costs to deliver an event to a thousand subscribers, here and elsewhere, from one run. */

import { fanOutOptions } from "./fanout/fanout-options.ts";
import {
  type FanOutFigures,
  fanOutReport,
  fanOutTargets,
  type MemoryFigures,
} from "./fanout/fanout-report.ts";
import type { FollowJob } from "./fanout/follow-job.ts";
import { fanOutNames, fanOutRoster } from "./fanout/roster.ts";
import type { Child } from "./lib/child.ts";
import { describeMachine } from "./lib/describe-machine.ts";
import type { LoadResult } from "./lib/load-result.ts";
import type { RoundFigures } from "./lib/round-figures.ts";
import { runBench } from "./lib/run-bench.ts";
import type { RunningServer } from "./lib/running-server.ts";
import { startChild } from "./lib/start-child.ts";
import { startServer } from "./lib/start-server.ts";
import type { Workplace } from "./lib/workplace.ts";

const deadlineMs = 900_000;

/** Numbers of different documents among the subscribers of a server. */
const DOCUMENTS = [1, 10];

const help = `Measures server CPU per delivered event: npm run bench:fanout -- [options]
  --subscribers n   of each server (1000)
  --events n        measured events per server and round, each for all subscribers (60)
  --rounds n        rounds, interleaved over the servers (4)
  --warmup n        rounds at the beginning that do not count (2)
  --sittings n      times every server is started afresh and measured again (2)
  --only a,b        of ${fanOutNames.join(", ")}
  --json            everything measured as JSON
  --help            this text`;

type Options = ReturnType<typeof fanOutOptions>;

/** What the servers are measured with. */
interface Stage {
  readonly options: Options;
  readonly follow: (job: FollowJob) => Promise<LoadResult | null>;
}

interface Measured {
  readonly rounds: RoundFigures[];
  readonly unfollowedMicros: readonly number[];
  readonly memory: readonly MemoryFigures[];
}

/** The server has no subscribers yet. */
async function measureUnfollowed(server: RunningServer, { options, follow }: Stage): Promise<number> {
  const { events } = options;
  const { origin } = server;
  for (let round = 0; round < options.warmup; round += 1) await follow({ do: "follow", origin, events });
  const before = await server.cpuMicros();
  await follow({ do: "follow", origin, events });
  return ((await server.cpuMicros()) - before) / events;
}

async function measureRound(server: RunningServer, { options, follow }: Stage): Promise<RoundFigures> {
  const { events, subscribers } = options;
  const deliveries = events * subscribers;
  const before = await server.cpuMicros();
  const result = await follow({ do: "follow", origin: server.origin, events });
  const cpuMicros = ((await server.cpuMicros()) - before) / deliveries;
  if (result === null) throw new Error("the following process did not say what it saw");
  const { seconds, p50Ms, p99Ms } = result;
  return { cpuMicros, requestsPerSecond: deliveries / seconds, p50Ms, p99Ms };
}

async function memoryOf({ child }: RunningServer): Promise<MemoryFigures> {
  child.send({ kind: "memory?" });
  return child.next("memory");
}

/** Connects the subscribers; what each of them takes up while nothing is sent to it. */
async function join(server: RunningServer, documents: number, { options, follow }: Stage) {
  const { origin } = server;
  const { subscribers } = options;
  const before = await memoryOf(server);
  await follow({ do: "join", origin, subscribers, documents });
  const after = await memoryOf(server);
  return {
    live: (after.live - before.live) / subscribers,
    resident: (after.resident - before.resident) / subscribers,
  };
}

async function sitting(servers: readonly RunningServer[], documents: number, stage: Stage) {
  const { options, follow } = stage;
  const measured = new Map<string, Measured>();
  for (const server of servers) {
    const unfollowedMicros = await measureUnfollowed(server, stage);
    const memory = await join(server, documents, stage);
    measured.set(server.name, { unfollowedMicros: [unfollowedMicros], memory: [memory], rounds: [] });
  }
  for (let round = 1 - options.warmup; round <= options.rounds; round += 1) {
    for (const server of servers) {
      const figures = await measureRound(server, stage);
      const title = round > 0 ? `round ${round} of ${options.rounds}` : "warm-up";
      process.stderr.write(
        `${documents} document(s), ${title}: ${server.name} ${figures.cpuMicros.toFixed(1)} us of CPU per delivery\n`,
      );
      if (round > 0) measured.get(server.name)?.rounds.push(figures);
    }
  }
  for (const { origin } of servers) await follow({ do: "leave", origin });
  return measured;
}

function startFollowers({ directory, atEnd }: Workplace): Stage["follow"] {
  const script = new URL("./fanout/follow-process.ts", import.meta.url);
  const child: Child = startChild({ script, env: {}, cwd: directory });
  atEnd(child.stop);
  return async (job) => {
    child.send({ kind: "load?", job });
    // Written by follow-process.ts, of the same version.
    return (await child.next("load")).result as LoadResult | null;
  };
}

async function measure(options: Options, workplace: Workplace): Promise<string> {
  const machine = describeMachine();
  const stage: Stage = { options, follow: startFollowers(workplace) };
  const specs = await fanOutRoster(workplace, options.only);
  const all: FanOutFigures[] = [];
  const preloads = [new URL("./lib/report-memory.ts", import.meta.url)];
  for (let number = 1; number <= options.sittings; number += 1) {
    process.stderr.write(`sitting ${number} of ${options.sittings}\n`);
    for (const documents of DOCUMENTS) {
      const servers: RunningServer[] = [];
      for (const spec of specs) {
        const server = await startServer(spec, { cwd: workplace.directory, preloads });
        workplace.atEnd(server.stop);
        servers.push(server);
      }
      const measured = await sitting(servers, documents, stage);
      for (const { name, label } of specs) {
        const figures = measured.get(name);
        if (figures !== undefined) all.push({ name, label, documents, ...figures });
      }
      await Promise.all(servers.map((server) => server.stop()));
    }
  }
  const figures = merged(all);
  if (options.json) return JSON.stringify({ machine, options, targets: fanOutTargets, figures }, null, 2);
  const setting =
    `${options.sittings} sittings of ${options.rounds} rounds of ${options.events} events for ` +
    `${options.subscribers} subscribers; median (min–max)`;
  return `\n${machine}\n${setting}\n\n${fanOutReport(figures)}`;
}

/** The sittings of a server and a number of documents as one. */
function merged(all: readonly FanOutFigures[]): FanOutFigures[] {
  const same = Map.groupBy(all, ({ name, documents }) => `${documents} ${name}`);
  return [...same.values()].flatMap((sittings) => {
    const [first] = sittings;
    if (first === undefined) return [];
    return [
      {
        ...first,
        rounds: sittings.flatMap(({ rounds }) => rounds),
        memory: sittings.flatMap(({ memory }) => memory),
        unfollowedMicros: sittings.flatMap(({ unfollowedMicros }) => unfollowedMicros),
      },
    ];
  });
}

await runBench("bench:fanout", deadlineMs, async (workplace) => {
  const options = fanOutOptions(process.argv.slice(2));
  return options.help ? help : await measure(options, workplace);
});
