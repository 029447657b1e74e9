import type { Emulator } from "../../emulator/start-emulator.js";
import { startEmulator } from "../../emulator/start-emulator.js";
import type { AppParts } from "../../src/app.js";
import { type Gateway, startGateway } from "./start-gateway.js";

export interface World {
  readonly emulator: Emulator;
  readonly gateway: Gateway;
  /** uuid of the emulator's demo room, which is in region us-sv. */
  readonly room: string;
  stop(): Promise<void>;
}

/** A gateway and the emulator behind it, both in this process and on free ports. */
export async function startWorld(
  settings: Readonly<Record<string, string>> = {},
  effects: Pick<AppParts, "clock" | "pause"> = {},
): Promise<World> {
  const emulator = await startEmulator({ port: 0 });
  const { whiteboard } = emulator.describe();
  const gateway = await startGateway(whiteboard, settings, effects);
  return {
    emulator,
    gateway,
    room: whiteboard.demoRoom.uuid,
    async stop() {
      await gateway.stop();
      await emulator.stop();
    },
  };
}
