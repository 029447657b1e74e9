import type { RunningServer } from "./running-server.ts";
import type { ServerSpec } from "./server-spec.ts";
import { startChild } from "./start-child.ts";

/**
 * Starts a server and waits until it listens.
 *
 * @param options.cwd an empty directory, so that a developer's `.env` is not read
 * @param options.preloads modules loaded into the server before its own
 * @throws Error with the server's error output when it ends instead
 */
export async function startServer(
  spec: ServerSpec,
  { cwd, preloads = [] }: { cwd: string; preloads?: readonly URL[] },
): Promise<RunningServer> {
  const child = startChild({
    script: spec.script,
    args: spec.args ?? [],
    env: spec.env,
    preloads: [new URL("./report-to-bench.ts", import.meta.url), ...preloads],
    cwd,
  });
  const { origin } = await child.next("listening");
  return {
    name: spec.name,
    origin,
    cpuMicros: async () => {
      child.send({ kind: "cpu?" });
      return (await child.next("cpu")).micros;
    },
    child,
    stop: child.stop,
  };
}
