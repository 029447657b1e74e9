import "reflect-metadata";
import { access, constants, mkdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type App, createApp } from "./app.js";
import type { Config } from "./config/config.js";
import { loadConfig } from "./config/load-config.js";
import { loadStorageProfiles } from "./config/load-storage-profiles.js";
import { readEnvironment } from "./config/read-environment.js";
import { secretsOf } from "./config/secrets-of.js";
import type { StorageProfile } from "./config/storage-profile.js";
import { storageProfileSecrets } from "./config/storage-profile-secrets.js";
import { type LocalAgora, startLocalAgora } from "./local/start-local-agora.js";
import { banner } from "./server/banner.js";
import { exampleOperations } from "./server/example-operations.js";
import { startProblemLine } from "./start-problem-line.js";
import { stopOnSignals } from "./stop-on-signals.js";
import { createLog } from "./telemetry/create-log.js";
import { usage } from "./usage.js";

/** The process: settings -> parts -> listening; a signal takes it down in order. */
async function main(): Promise<void> {
  if (wantsHelp()) {
    process.stdout.write(usage());
    return;
  }
  const given = loadConfig(readEnvironment());
  await mkdir(given.dataDir, { recursive: true });
  await access(given.dataDir, constants.W_OK);
  const local = given.mode === "local" ? await startLocalAgora(given) : null;
  const config = local?.config ?? given;
  const profiles = storageProfiles(config, local);
  const app = await createApp({
    config,
    profiles,
    log: createLog(config.logLevel, [...secretsOf(config), ...storageProfileSecrets(profiles)]),
    demoRoom: local?.demoRoom,
    demoChannel: local?.demoChannel,
    imageOrigins: local === null ? [] : [local.urls.storage],
  });
  const gateway = await app.start();
  stopOnSignals({ stop: () => stop(app, local), graceMs: config.shutdownGraceMs });
  process.stdout.write(
    local === null ? `Stillgraph listens on ${gateway}/graphql\n` : localBanner(gateway, local),
  );
}

/** The operator's storage, and in local mode the emulator's beside it. */
function storageProfiles(config: Config, local: LocalAgora | null): ReadonlyMap<string, StorageProfile> {
  const file = config.sessions.storageProfiles;
  const written = file === null ? [] : loadStorageProfiles({ file, plainHttp: !config.production });
  return new Map([...(local?.profiles ?? []), ...written]);
}

function wantsHelp(): boolean {
  const options = { help: { type: "boolean", short: "h" } } as const;
  try {
    return parseArgs({ options }).values.help ?? false;
  } catch (error) {
    const [line] = (error as Error).message.split("\n");
    return refuseToStart(`${line} Everything is set by environment variables; --help lists them.`);
  }
}

function localBanner(gateway: string, { urls, demoRoom, demoChannel }: LocalAgora): string {
  const [firstOperation] = exampleOperations(demoRoom);
  return banner({ gateway, ...urls, room: demoRoom.uuid, channel: demoChannel, firstOperation });
}

/** The gateway first: its requests in flight still need the local Agora. */
async function stop(app: App, local: LocalAgora | null): Promise<void> {
  await app.stop();
  await local?.stop();
}

function refuseToStart(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

main().catch((error: unknown) => {
  const line = startProblemLine(error);
  if (line !== null) refuseToStart(line);
  // A fault of ours: the one case where a stack helps, because it is what a report needs.
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
