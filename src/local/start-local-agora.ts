import { join } from "node:path";
import type { Config } from "../config/config.js";
import { Secret } from "../config/secret.js";
import { whiteboardRegionCodes } from "../config/whiteboard-region-codes.js";
import type { DemoRoom } from "../server/demo-room.js";

export interface LocalAgora {
  /** The configuration with the local Agora in the place of the real one. */
  readonly config: Config;
  readonly demoRoom: DemoRoom;
  /** Addresses for the banner. */
  readonly urls: { readonly emulator: string; readonly storage: string };
  stop(): Promise<void>;
}

/**
 * Starts the emulator that local mode stands on. This is the one place where the product reaches for it, and it is
 * loaded only here, so that a deployment against Agora carries none of it.
 */
export async function startLocalAgora(config: Config): Promise<LocalAgora> {
  const { startEmulator } = await import("../../emulator/start-emulator.js");
  const emulator = await startEmulator({
    host: "127.0.0.1",
    port: config.emulatorPort,
    dataDir: join(config.dataDir, "emulator"),
  });
  const { whiteboard } = emulator.describe();
  const { uuid, scenes } = whiteboard.demoRoom;
  return {
    config: Object.freeze({
      ...config,
      whiteboard: Object.freeze({
        baseUrls: [whiteboard.url],
        region: whiteboardRegionCodes.find((code) => code === whiteboard.region) ?? "us-sv",
        credentials: {
          kind: "keys" as const,
          accessKey: whiteboard.accessKey,
          secretKey: new Secret(whiteboard.secretKey),
        },
        deadlineMs: 30_000,
      }),
    }),
    demoRoom: {
      uuid,
      scenePath: scenes.find((path) => path.startsWith("/lesson/")) ?? "/init",
      directory: "/lesson",
    },
    urls: { emulator: emulator.url, storage: emulator.storageUrl },
    stop: () => emulator.stop(),
  };
}
