import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Emulator, startEmulator } from "../../emulator/start-emulator.js";
import type { AppParts } from "../../src/app.js";
import type { Store } from "../../src/store/open-store.js";
import { type GatewayStore, gatewayStores } from "./gateway-stores.js";
import { recordingSettings } from "./recording-settings.js";
import { SessionClient } from "./session-client.js";
import { startGateway } from "./start-gateway.js";

/** A gateway whose snapshot sessions run on an emulator, both in this process. */
export interface SessionWorld {
  readonly emulator: Emulator;
  readonly sessions: SessionClient;
  readonly store: GatewayStore;
  /** Every line the gateway has logged. */
  readonly logLines: readonly string[];
  /** Removed with the world. */
  readonly directory: string;
  /** Takes the gateway down and leaves everything else. */
  stopGateway(): Promise<void>;
  stop(): Promise<void>;
}

export interface WorldOptions {
  readonly kind?: Store["kind"];
  /** 60 makes an hour a minute. */
  readonly timeScale: number;
  /** Storage profiles beside `main`, for the bucket and a directory that are known only now. */
  readonly profiles?: (bucket: Bucket, directory: string) => Readonly<Record<string, object>>;
  /** Clock, pauses and distance of calls of the gateway in place of the real ones. */
  readonly effects?: Pick<AppParts, "clock" | "pause" | "callSpacingMs">;
}

type Bucket = ReturnType<Emulator["describe"]>["storage"];

/**
 * Test cards are small and captured as often as one likes: what a test is about is not how they look. Calls are not
 * counted, and the gateway does not space them: it would not survive that the caller, the service and its drawing share
 * one process. The budget has tests of its own.
 */
const SWITCHES = {
  "recording.cardWidth": 320,
  "recording.minCaptureInterval": 1,
  "recording.qps": 1_000,
} as const;

const CALL_SPACING_MS = 1;

export async function startSessionWorld(options: WorldOptions): Promise<SessionWorld> {
  const { kind = "embedded", timeScale, profiles, effects = {} } = options;
  const directory = await mkdtemp(join(tmpdir(), "stillgraph-world-"));
  const emulator = await startEmulator({ port: 0, timeScale });
  await emulator.control.switches.set(SWITCHES);
  const { whiteboard, storage } = emulator.describe();
  const store = await gatewayStores[kind]();
  const settings = {
    ...store.settings,
    ...(await recordingSettings(emulator, {
      directory,
      timeScale,
      profiles: profiles?.(storage, directory) ?? {},
    })),
  };
  const gateway = await startGateway(whiteboard, settings, { callSpacingMs: CALL_SPACING_MS, ...effects });
  let stopped: Promise<void> | undefined;
  const stopGateway = () => (stopped ??= gateway.stop());
  return {
    emulator,
    sessions: new SessionClient(gateway.graphqlUrl),
    store,
    logLines: gateway.logLines,
    directory,
    stopGateway,
    async stop() {
      await stopGateway();
      await emulator.stop();
      await store.remove();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
