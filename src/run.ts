import "reflect-metadata";
import { networkInterfaces } from "node:os";
import { parseArgs } from "node:util";
import { type App, createApp } from "./app.js";
import type { Config } from "./config/config.js";
import { loadSetup } from "./config/load-setup.js";
import { profilesBesideLocal } from "./config/profiles-beside-local.js";
import { readEnvironment } from "./config/read-environment.js";
import { secretsOf } from "./config/secrets-of.js";
import { storageProfileSecrets } from "./config/storage-profile-secrets.js";
import { type LocalAgora, startLocalAgora } from "./local/start-local-agora.js";
import { makeDataDirectory } from "./make-data-directory.js";
import { banner } from "./server/banner.js";
import { exampleOperations } from "./server/example-operations.js";
import { openAddresses } from "./server/open-addresses.js";
import { StartProblem } from "./start-problem.js";
import { stopOnSignals } from "./stop-on-signals.js";
import { takenPorts } from "./taken-ports.js";
import { takenPortsLine } from "./taken-ports-line.js";
import { createLog } from "./telemetry/create-log.js";
import { startFacts } from "./telemetry/start-facts.js";
import { usage } from "./usage.js";
import { version } from "./version.js";
import { wantedPorts } from "./wanted-ports.js";

/** The process: settings -> parts -> listening; a signal takes it down in order. */
export async function run(): Promise<void> {
  if (wantsHelp()) {
    process.stdout.write(usage());
    return;
  }
  const { config: given, profiles: written, trusted } = loadSetup(readEnvironment());
  await checkPorts(given);
  await makeDataDirectory(given.dataDir);
  const local = given.mode === "local" ? await bringAgoraAlong(given) : null;
  const config = local?.config ?? given;
  const profiles = profilesBesideLocal(local?.profiles ?? new Map(), written);
  const log = createLog(config.logLevel, [...secretsOf(config), ...storageProfileSecrets(profiles)]);
  const app = await createApp({
    config,
    profiles,
    trusted,
    log,
    demoRoom: local?.demoRoom,
    demoChannel: local?.demoChannel,
    imageOrigins: local === null ? [] : [local.urls.storage],
  });
  const address = await app.start();
  await local?.notify(openAddresses(address, config.host, {}).here);
  stopOnSignals({ stop: () => stop(app, local), graceMs: config.shutdownGraceMs, log });
  const storage = profiles.keys();
  log.info(
    startFacts({ config, storage, address, version: version(), node: process.versions.node }),
    "listening",
  );
  process.stdout.write(welcome(address, config, local));
}

function wantsHelp(): boolean {
  const options = { help: { type: "boolean", short: "h" } } as const;
  try {
    return parseArgs({ options }).values.help ?? false;
  } catch (error) {
    const [line = ""] = (error as Error).message.split("\n");
    const sentence = line.replace(/\.?$/, ".");
    throw new StartProblem(`${sentence} Everything is set by environment variables; --help lists them.`);
  }
}

async function checkPorts(config: Config): Promise<void> {
  const taken = await takenPorts(wantedPorts(config));
  if (taken.length > 0) throw new StartProblem(takenPortsLine(taken));
}

/** @throws StartProblem in an installation that left the tools behind, which the local Agora is made with. */
async function bringAgoraAlong(config: Config): Promise<LocalAgora> {
  try {
    return await startLocalAgora(config);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new StartProblem(
      "Local mode, which runs when no service is set up, needs the development dependencies: run `npm ci`; or set " +
        "the WHITEBOARD_ or AGORA_ settings to run against Agora (--help lists them).",
    );
  }
}

function welcome(
  address: string,
  { host, auth, trustedDocuments }: Config,
  local: LocalAgora | null,
): string {
  const { here, elsewhere } = openAddresses(address, host, networkInterfaces());
  if (local === null) {
    const others = elsewhere.map((origin) => ` and ${origin}/graphql`).join("");
    return `Stillgraph listens on ${here}/graphql${others}\n`;
  }
  const { urls, demoRoom, demoChannel } = local;
  const [firstOperation] = exampleOperations(demoRoom);
  return banner({
    gateway: here,
    elsewhere,
    ...urls,
    room: demoRoom.uuid,
    channel: demoChannel,
    asksForTokens: auth !== null,
    onlyTrusted: trustedDocuments !== null,
    firstOperation,
  });
}

/** The gateway first: its requests in flight still need the local Agora. */
async function stop(app: App, local: LocalAgora | null): Promise<void> {
  await app.stop();
  await local?.stop();
}
