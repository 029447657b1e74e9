import { join } from "node:path";
import type { LoadGenerator } from "../lib/load-generator.ts";
import type { LoadJob } from "../lib/load-job.ts";
import type { ServerSpec } from "../lib/server-spec.ts";
import { startLoadGenerator } from "../lib/start-load-generator.ts";
import { startServer } from "../lib/start-server.ts";
import type { Workplace } from "../lib/workplace.ts";
import { roster } from "./roster.ts";

interface Stage {
  /** The servers that can be measured, set up for the upstream; none is running yet. */
  readonly specs: readonly ServerSpec[];
  readonly load: LoadGenerator;
  /** Makes the job of so many requests for the load generator. */
  readonly job: (size: Pick<LoadJob, "requests" | "connections">) => Omit<LoadJob, "origin">;
}

/** Starts what stands around the measured servers: the constant upstream and the load generator. */
export async function startStage({ directory, atEnd }: Workplace): Promise<Stage> {
  const script = new URL("./upstream.ts", import.meta.url);
  const upstream = await startServer({ name: "upstream", label: "", script, env: {} }, { cwd: directory });
  atEnd(upstream.stop);
  const load = startLoadGenerator({ cwd: directory });
  atEnd(load.stop);
  const workloadModule = new URL("./workload.ts", import.meta.url).href;
  return {
    specs: roster({ upstream: upstream.origin, dataDir: join(directory, "data") }),
    load,
    job: (size) => ({ ...size, workloadModule }),
  };
}
