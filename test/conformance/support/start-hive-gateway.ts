import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { startProcess } from "../../support/start-process.js";
import { temporaryDirectory } from "../../support/temporary-directory.js";

interface HiveGatewayOptions {
  /** What installHiveGateway gave. */
  readonly program: string;
  readonly supergraphSdl: string;
  /** How it asks the subgraph `stillgraph` for subscriptions. */
  readonly transport: "ws" | "callback";
  /** Known beforehand, because it is part of the address it has results sent to. */
  readonly port: number;
}

const CONFIG = resolve(import.meta.dirname, "../hive-gateway/gateway.config.mjs");

/** Hive Gateway as a process of its own, for as long as the test runs; resolves to its address once it listens. */
export async function startHiveGateway(options: HiveGatewayOptions): Promise<string> {
  const { program, supergraphSdl, transport, port } = options;
  const cwd = await temporaryDirectory();
  const supergraph = join(cwd, "supergraph.graphql");
  await writeFile(supergraph, supergraphSdl);
  const { printed } = startProcess({
    cwd,
    program,
    args: ["supergraph", supergraph, "--config-path", CONFIG, "--host", "127.0.0.1", "--port", String(port)],
    env: { STILLGRAPH_TRANSPORT: transport, CALLBACK_ORIGIN: `http://127.0.0.1:${port}` },
  });
  const [, origin = ""] = await printed(/Listening on (http:\S+?:\d+)/);
  return `${origin}/graphql`;
}
