import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type App, type AppParts, createApp } from "../../src/app.js";
import { loadConfig } from "../../src/config/load-config.js";
import { loadStorageProfiles } from "../../src/config/load-storage-profiles.js";
import { loadTrustedDocuments } from "../../src/config/load-trusted-documents.js";
import { secretsOf } from "../../src/config/secrets-of.js";
import { createLog } from "../../src/telemetry/create-log.js";
import { authSettings } from "./token-for.js";
import { unmetered } from "./unmetered.js";

export interface Gateway {
  /** Origin, for example http://127.0.0.1:41234. */
  readonly url: string;
  readonly graphqlUrl: string;
  /** Every line the server has logged. */
  readonly logLines: readonly string[];
  /** How many subscriptions there are, and in how many groups. */
  following: App["following"];
  stop(): Promise<void>;
}

/** What points a gateway at a running whiteboard service; an emulator's description fits. */
export interface WhiteboardAddress {
  readonly url: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** What a test may put in the place of the real thing, and what the pages know. */
export type GatewayParts = Omit<AppParts, "config" | "log" | "profiles">;

/**
 * The real server in this process, on a free port, against the given whiteboard service. It is as open as local mode
 * unless an AUTH_ setting is among those given: most tests are about something else than who asks.
 *
 * @param settings environment variables over the defaults below.
 * @param effects clock, pauses and distance of calls in place of the real ones, and what the pages know.
 */
export async function startGateway(
  whiteboard: WhiteboardAddress,
  settings: Readonly<Record<string, string>> = {},
  effects: GatewayParts = {},
): Promise<Gateway> {
  const dataDir = await mkdtemp(join(tmpdir(), "stillgraph-gateway-"));
  const asksForTokens = Object.keys(settings).some((name) => name.startsWith("AUTH_"));
  const loaded = loadConfig({
    PORT: "0",
    DATA_DIR: dataDir,
    LOG_LEVEL: "debug",
    WHITEBOARD_API_URL: whiteboard.url,
    WHITEBOARD_ACCESS_KEY: whiteboard.accessKey,
    WHITEBOARD_SECRET_KEY: whiteboard.secretKey,
    ...(asksForTokens ? {} : { ...authSettings, ...unmetered }),
    ...settings,
  });
  const config = asksForTokens ? loaded : { ...loaded, auth: null };
  const { storageProfiles: file } = config.sessions;
  const profiles = file === null ? undefined : loadStorageProfiles({ file, plainHttp: true });
  const trusted = config.trustedDocuments === null ? null : loadTrustedDocuments(config.trustedDocuments);
  const logLines: string[] = [];
  const log = createLog(config.logLevel, secretsOf(config), { write: (line) => void logLines.push(line) });
  const app = await createApp({ config, log, profiles, trusted, ...effects });
  const url = await app.start();
  return {
    url,
    graphqlUrl: `${url}/graphql`,
    logLines,
    following: () => app.following(),
    async stop() {
      await app.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
