import { join } from "node:path";
import { webhookPath } from "../callbacks/webhook-path.js";
import type { Config } from "../config/config.js";
import { Secret } from "../config/secret.js";
import type { StorageProfile } from "../config/storage-profile.js";
import { whiteboardRegionCodes } from "../config/whiteboard-region-codes.js";
import { makeDataDirectory } from "../make-data-directory.js";
import type { DemoRoom } from "../server/demo-room.js";
import { openAddresses } from "../server/open-addresses.js";

export interface LocalAgora {
  /** The configuration with the local Agora in the place of the real one. */
  readonly config: Config;
  /** Its S3 storage, as the default profile `local`. */
  readonly profiles: ReadonlyMap<string, StorageProfile>;
  readonly demoRoom: DemoRoom;
  /** Channel in which two users send video. */
  readonly demoChannel: string;
  /** Addresses for the banner. */
  readonly urls: { readonly emulator: string; readonly storage: string };
  /** Sends its notifications to the gateway with this origin from now on. */
  notify(gateway: string): Promise<void>;
  stop(): Promise<void>;
}

const DEADLINE_MS = 30_000;

const receiverOf = (gateway: string): string => `${gateway}${webhookPath}`;

/**
 * Starts the emulator that local mode stands on. This is the one place where the product reaches for it, and it is
 * loaded only here, so that a deployment against Agora carries none of it.
 *
 * @throws StartProblem when its ports are taken or its directory cannot be written.
 */
export async function startLocalAgora(config: Config): Promise<LocalAgora> {
  const { startEmulator } = await import("../../emulator/start-emulator.js");
  const dataDir = join(config.dataDir, "emulator");
  // Made here as well: the emulator alone has no DATA_DIR to name.
  await makeDataDirectory(dataDir);
  const emulator = await startEmulator({
    host: "127.0.0.1",
    port: config.emulatorPort,
    dataDir,
    timeScale: config.timeScale,
    notificationTarget: expectedReceiver(config),
  });
  const { whiteboard, recording, storage, notifications } = emulator.describe();
  const { uuid, scenes } = whiteboard.demoRoom;
  const keys = { accessKey: storage.accessKey, secretKey: new Secret(storage.secretKey), sts: null };
  const profile: StorageProfile = {
    name: "local",
    vendor: "S3_COMPATIBLE",
    region: "",
    bucket: storage.bucket,
    endpoint: storage.endpoint,
    fileNamePrefix: [],
    keys: { kind: "fixed", keys },
    readKeys: { kind: "fixed", keys },
    isDefault: true,
  };
  return {
    config: Object.freeze({
      ...config,
      whiteboard: {
        baseUrls: [whiteboard.url],
        region: whiteboardRegionCodes.find((code) => code === whiteboard.region) ?? "us-sv",
        credentials: {
          kind: "keys" as const,
          accessKey: whiteboard.accessKey,
          secretKey: new Secret(whiteboard.secretKey),
        },
        deadlineMs: DEADLINE_MS,
      },
      recording: {
        appId: recording.appId,
        appCertificate: new Secret(recording.appCertificate),
        customerId: recording.customerId,
        customerSecret: new Secret(recording.customerSecret),
        baseUrls: [recording.url],
      },
      notificationSecrets: [new Secret(notifications.secret)],
      sessions: {
        ...config.sessions,
        storageEndpoints: [...config.sessions.storageEndpoints, storage.endpoint],
      },
    }),
    profiles: new Map([[profile.name, profile]]),
    demoRoom: {
      uuid,
      scenePath: scenes.find((path) => path.startsWith("/lesson/")) ?? "/init",
      directory: "/lesson",
    },
    demoChannel: recording.demoChannel.cname,
    urls: { emulator: emulator.url, storage: emulator.storageUrl },
    async notify(gateway) {
      await emulator.control.notifications.configure({ target: receiverOf(gateway) });
    },
    stop: () => emulator.stop(),
  };
}

/**
 * Where the gateway is going to listen; null where that is not known yet. What sessions that go on from the last run
 * tell meanwhile is repeated until somebody listens there.
 */
function expectedReceiver({ host, port }: Config): string | null {
  if (port === 0) return null;
  const name = host.includes(":") ? `[${host}]` : host;
  return receiverOf(openAddresses(`http://${name}:${port}`, host, {}).here);
}
