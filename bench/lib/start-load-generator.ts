import type { LoadGenerator } from "./load-generator.ts";
import type { LoadResult } from "./load-result.ts";
import { startChild } from "./start-child.ts";

/** Starts the process that makes the load. */
export function startLoadGenerator({ cwd }: { cwd: string }): LoadGenerator {
  const child = startChild({ script: new URL("./load-process.ts", import.meta.url), env: {}, cwd });
  return {
    run: async (job) => {
      child.send({ kind: "load?", job });
      // Written by load-process.ts, of the same version.
      return (await child.next("load")).result as LoadResult;
    },
    stop: child.stop,
  };
}
