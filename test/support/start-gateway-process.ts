import { SessionClient } from "./session-client.js";
import { type ServerProcess, startProcess } from "./start-process.js";
import { temporaryDirectory } from "./temporary-directory.js";
import { authSettings } from "./token-for.js";
import { unmetered } from "./unmetered.js";

/** A gateway as a process of its own, which can be killed as no part of a process can. */
export interface GatewayProcess {
  readonly server: ServerProcess;
  readonly sessions: SessionClient;
  /** Ends it without a chance to put anything in order; resolves when it is gone. */
  kill(): Promise<void>;
}

/**
 * Starts the built server with these settings on a free port; resolves when it takes requests. It asks for tokens, which
 * the clients of the tests send.
 *
 * @param options.reportsUsage whether usageReport can be asked about it.
 */
export async function startGatewayProcess(
  settings: Readonly<Record<string, string>>,
  { reportsUsage = false } = {},
): Promise<GatewayProcess> {
  const server = startProcess({
    reportsUsage,
    cwd: await temporaryDirectory(),
    env: { ...authSettings, ...unmetered, ...settings, PORT: "0", LOG_LEVEL: "warn" },
  });
  const [, graphqlUrl = ""] = await server.printed(/listens on (\S+)/);
  return {
    server,
    sessions: new SessionClient(graphqlUrl),
    async kill() {
      server.child.kill("SIGKILL");
      await server.ended;
    },
  };
}
