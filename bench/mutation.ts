/** `npm run bench:mutation`: what one `screenshotScene` costs here and elsewhere, from one run. */
import type { BenchOptions } from "./lib/bench-options.ts";
import { describeMachine } from "./lib/describe-machine.ts";
import { judgeTarget } from "./lib/judge-target.ts";
import { measureSittings } from "./lib/measure-sittings.ts";
import { parseBenchOptions } from "./lib/parse-bench-options.ts";
import { runBench } from "./lib/run-bench.ts";
import type { Workplace } from "./lib/workplace.ts";
import { mutationReport } from "./mutation/mutation-report.ts";
import { roster } from "./mutation/roster.ts";
import { startStage } from "./mutation/start-stage.ts";
import { targets } from "./mutation/targets.ts";

const deadlineMs = 900_000;

const names = roster({ upstream: "", dataDir: "" }).map(({ name }) => name);

const help = `Measures server CPU per screenshotScene: npm run bench:mutation -- [options]
  --requests n      measured requests per server and round (12000)
  --rounds n        rounds of a sitting, interleaved over the servers (3)
  --sittings n      times every server is started afresh and measured again (3)
  --connections n   keep-alive connections (64)
  --warmup n        rounds at the beginning of a sitting that do not count (3)
  --only a,b        of ${names.join(", ")}
  --json            everything measured as JSON
  --help            this text`;

async function measure(options: BenchOptions, workplace: Workplace): Promise<string> {
  const machine = describeMachine();
  const stage = await startStage(workplace);
  const specs = stage.specs.filter(({ name }) => options.only.includes(name));
  const figures = await measureSittings({
    specs,
    load: stage.load,
    job: stage.job(options),
    options,
    workplace,
    progress: (line) => process.stderr.write(`${line}\n`),
  });
  const verdicts = targets.map((target) => judgeTarget(target, figures));
  if (options.json) {
    return JSON.stringify({ machine, options, rounds: Object.fromEntries(figures), verdicts }, null, 2);
  }
  const setting =
    `${options.sittings} sittings of ${options.rounds} rounds of ${options.requests} requests ` +
    `over ${options.connections} connections; median (min–max)`;
  return `\n${machine}\n${setting}\n\n${mutationReport({ specs, figures, verdicts })}`;
}

await runBench("bench:mutation", deadlineMs, async (workplace) => {
  const options = parseBenchOptions(process.argv.slice(2), names);
  return options.help ? help : await measure(options, workplace);
});
