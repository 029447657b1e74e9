import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Emulator, startEmulator } from "../../emulator/start-emulator.js";
import { webhookPath } from "../../src/callbacks/webhook-path.js";
import { recordingSettings } from "./recording-settings.js";
import { type Gateway, type GatewayParts, startGateway } from "./start-gateway.js";

/** A gateway that is told by its emulator of everything that happens in its sessions. */
export interface NotifiedWorld {
  readonly emulator: Emulator;
  readonly gateway: Gateway;
  stop(): Promise<void>;
}

/**
 * @param settings environment variables of the gateway beside those it needs.
 * @param partsFor the gateway's parts, for an emulator that is known only now.
 */
export async function startNotifiedWorld(
  settings: Readonly<Record<string, string>>,
  partsFor: (emulator: Emulator) => GatewayParts = () => ({}),
): Promise<NotifiedWorld> {
  const directory = await mkdtemp(join(tmpdir(), "stillgraph-notified-"));
  const emulator = await startEmulator({ port: 0 });
  await emulator.control.switches.set({ "recording.cardWidth": 320, "recording.minCaptureInterval": 1 });
  const { whiteboard, notifications } = emulator.describe();
  const gateway = await startGateway(
    whiteboard,
    {
      ...(await recordingSettings(emulator, { directory, timeScale: 1 })),
      AGORA_NOTIFICATION_SECRETS: notifications.secret,
      ...settings,
    },
    partsFor(emulator),
  );
  await emulator.control.notifications.configure({ target: `${gateway.url}${webhookPath}` });
  return {
    emulator,
    gateway,
    async stop() {
      await gateway.stop();
      await emulator.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
