/** `npm run bench:ingest`: how many callbacks a second are verified, committed and answered, on each store. */
import { ingestOptions } from "./ingest/ingest-options.ts";
import { type IngestRound, ingestReport, ingestTarget } from "./ingest/ingest-report.ts";
import { serverOn } from "./ingest/stores.ts";
import type { Child } from "./lib/child.ts";
import { describeMachine } from "./lib/describe-machine.ts";
import type { LoadResult } from "./lib/load-result.ts";
import { runBench } from "./lib/run-bench.ts";
import type { RunningServer } from "./lib/running-server.ts";
import { startChild } from "./lib/start-child.ts";
import { startServer } from "./lib/start-server.ts";
import type { Workplace } from "./lib/workplace.ts";

const deadlineMs = 300_000;

/** The engine settles on a way to run the server first. */
const WARM_UP_ROUNDS = 2;

const help = `Measures callbacks per second from request to committed and answered: npm run bench:ingest -- [options]
  --callbacks n     measured callbacks per store and round (10000)
  --rounds n        rounds, after ${WARM_UP_ROUNDS} that do not count (5)
  --connections n   keep-alive connections (64)
  --only a,b        of embedded, postgres
  --json            everything measured as JSON
  --help            this text`;

type Options = ReturnType<typeof ingestOptions>;

async function measureRound(
  server: RunningServer,
  sender: Child,
  { callbacks, connections }: Options,
): Promise<IngestRound> {
  const before = await server.cpuMicros();
  sender.send({ kind: "load?", job: { origin: server.origin, callbacks, connections } });
  // Written by send-process.ts, of the same version.
  const { seconds, p50Ms, p99Ms } = (await sender.next("load")).result as LoadResult;
  const cpuMicros = ((await server.cpuMicros()) - before) / callbacks;
  return { perSecond: callbacks / seconds, p50Ms, p99Ms, cpuMicros };
}

async function measure(options: Options, workplace: Workplace): Promise<string> {
  const machine = describeMachine();
  const cwd = workplace.directory;
  const sender = startChild({ script: new URL("./ingest/send-process.ts", import.meta.url), env: {}, cwd });
  workplace.atEnd(sender.stop);
  const stores: { name: string; label: string; rounds: IngestRound[] }[] = [];
  for (const name of options.only) {
    const spec = await serverOn(name, workplace);
    const server = await startServer(spec, { cwd });
    workplace.atEnd(server.stop);
    const rounds: IngestRound[] = [];
    for (let round = 0; round < WARM_UP_ROUNDS + options.rounds; round++) {
      const figures = await measureRound(server, sender, options);
      process.stderr.write(`${name}: ${figures.perSecond.toFixed(0)} per second\n`);
      if (round >= WARM_UP_ROUNDS) rounds.push(figures);
    }
    await server.stop();
    stores.push({ name, label: spec.label, rounds });
  }
  if (options.json) return JSON.stringify({ machine, options, target: ingestTarget, stores }, null, 2);
  const setting =
    `${options.rounds} rounds of ${options.callbacks} callbacks 45 over ${options.connections} connections, ` +
    "each with a new picture; median (min–max)";
  return `\n${machine}\n${setting}\n\n${ingestReport(stores)}`;
}

await runBench("bench:ingest", deadlineMs, async (workplace) => {
  const options = ingestOptions(process.argv.slice(2));
  return options.help ? help : await measure(options, workplace);
});
