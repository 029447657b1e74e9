/** `npm run bench:start-up`: how long the built server takes from its start to its first answer. */
import { describeMachine } from "./lib/describe-machine.ts";
import { runBench } from "./lib/run-bench.ts";
import type { Workplace } from "./lib/workplace.ts";
import { measureStart } from "./start-up/measure-start.ts";
import type { StartFigures } from "./start-up/start-figures.ts";
import { startUpOptions } from "./start-up/start-up-options.ts";
import { startUpReport, startUpTarget } from "./start-up/start-up-report.ts";
import { ways } from "./start-up/ways.ts";

const deadlineMs = 600_000;

/** They make the databases and fill Node's store of compiled code. */
const COLD_STARTS = 2;

const help = `Measures from start to first GraphQL answer, warm data directory: npm run bench:start-up -- [options]
  --starts n   measured starts of each way, after ${COLD_STARTS} that do not count (11)
  --json       everything measured as JSON
  --help       this text`;

async function measure(
  { starts, json }: ReturnType<typeof startUpOptions>,
  workplace: Workplace,
): Promise<string> {
  const machine = describeMachine();
  const measured = (await ways(workplace)).map((way) => ({ way, starts: [] as StartFigures[] }));
  // One of each in turn, so that what disturbs the machine for a while disturbs both.
  for (let round = 0; round < COLD_STARTS + starts; round++) {
    for (const { way, starts: figures } of measured) {
      const start = await measureStart(way, workplace);
      process.stderr.write(`${way.name}: ${start.wallMs.toFixed(0)} ms\n`);
      if (round >= COLD_STARTS) figures.push(start);
    }
  }
  const results = measured.map(({ way: { name, label }, starts: figures }) => ({
    name,
    label,
    starts: figures,
  }));
  if (json) return JSON.stringify({ machine, target: startUpTarget, ways: results }, null, 2);
  return `\n${machine}\n${starts} starts of each; median (min–max)\n\n${startUpReport(results)}`;
}

await runBench("bench:start-up", deadlineMs, async (workplace) => {
  const options = startUpOptions(process.argv.slice(2));
  return options.help ? help : await measure(options, workplace);
});
