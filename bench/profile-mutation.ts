/**
 * `npm run bench:profile -- [server] [file]`: where one server's CPU goes during `screenshotScene`, by layer
 * and by function. With a file name, the profile is written there for Chrome's developer tools as well.
 */
import { writeFile } from "node:fs/promises";
import type { Profiler } from "node:inspector";
import { breakDownProfile } from "./lib/break-down-profile.ts";
import { formatTable } from "./lib/format-table.ts";
import { runBench } from "./lib/run-bench.ts";
import { startServer } from "./lib/start-server.ts";
import type { Workplace } from "./lib/workplace.ts";
import { startStage } from "./mutation/start-stage.ts";

const deadlineMs = 120_000;
const warmup = 20_000;
const requests = 20_000;
const connections = 64;
const shown = 40;

const [name = "stillgraph", file] = process.argv.slice(2);

interface Taken {
  readonly profile: Profiler.Profile;
  /** Microseconds, by the process's own clock: samples tell shares well, but count waiting for a core as work. */
  readonly cpuPerRequest: number;
}

async function takeProfile({ directory, atEnd }: Workplace): Promise<Taken> {
  const stage = await startStage({ directory, atEnd });
  const spec = stage.specs.find((candidate) => candidate.name === name);
  if (spec === undefined) {
    throw new Error(`there is no "${name}"; there are ${stage.specs.map((known) => known.name).join(", ")}`);
  }
  const preloads = [new URL("./lib/profile-on-request.ts", import.meta.url)];
  const { origin, child, cpuMicros, stop } = await startServer(spec, { cwd: directory, preloads });
  atEnd(stop);

  await stage.load.run({ ...stage.job({ requests: warmup, connections }), origin });
  child.send({ kind: "profile?" });
  await child.next("profiling");
  const before = await cpuMicros();
  await stage.load.run({ ...stage.job({ requests, connections }), origin });
  const cpuPerRequest = ((await cpuMicros()) - before) / requests;
  child.send({ kind: "profile-end?" });
  // Made by profile-on-request.ts out of the inspector's answer.
  return { profile: (await child.next("profile")).profile as Profiler.Profile, cpuPerRequest };
}

function table(title: string, sums: readonly (readonly [string, number])[], cpuPerRequest: number): string {
  const total = sums.reduce((sum, [, micros]) => sum + micros, 0);
  const rows = sums.slice(0, shown).map(([key, micros]) => {
    const share = micros / total;
    return [key, (share * cpuPerRequest).toFixed(2), `${(share * 100).toFixed(1)} %`];
  });
  return formatTable(
    [title, "CPU us/request", "share"],
    [...rows, ["all of it", cpuPerRequest.toFixed(2), ""]],
  );
}

await runBench("bench:profile", deadlineMs, async (workplace) => {
  const { profile, cpuPerRequest } = await takeProfile(workplace);
  if (file !== undefined) await writeFile(file, JSON.stringify(profile));
  const { self, caused, functions } = breakDownProfile(profile);
  return [
    table(`${name}: caused by`, caused, cpuPerRequest),
    table(`${name}: in its own frames`, self, cpuPerRequest),
    table(`${name}: functions`, functions, cpuPerRequest),
  ].join("\n\n");
});
