import { objectUrl } from "../storage/object-url.js";
import type { SwitchValues } from "../switches/switch-values.js";
import { drawScene } from "./drawing/draw-scene.js";
import { refusals } from "./refusals.js";
import type { Room } from "./rooms/room.js";
import type { Scene } from "./scenes/scene.js";
import { screenshotKey } from "./screenshot-key.js";
import type { WhiteboardWorld } from "./world.js";

/**
 * Draws a scene, uploads the picture with the storage entry of the room's region and answers as the service does
 * (contracts/whiteboard.md B5.1). `region` is the storage's, not the whiteboard's.
 *
 * @param options.keyPath goes into the key; null when the caller left the path out
 * @throws Refusal of the switched status when the storage does not take the picture
 */
export async function takeScreenshot(
  world: WhiteboardWorld,
  room: Room,
  scene: Scene,
  options: {
    readonly width: number;
    readonly height: number;
    readonly keyPath: string | null;
    readonly switches: SwitchValues;
  },
): Promise<{ url: string; key: string; bucket: string; region: string }> {
  const { team, services } = world.store.current.whiteboard;
  const { storage } = services[room.region];
  const key = screenshotKey(team.number, room.uuid, options.keyPath);
  const body = await drawScene(scene.content, options);
  try {
    await world.upload(storage, { key, body, contentType: "image/png" });
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown error";
    throw refusals.storageFailed(options.switches.storageFailureStatus, reason);
  }
  return {
    url: objectUrl(world.storageUrl, storage.bucket, key),
    key,
    bucket: storage.bucket,
    region: storage.region,
  };
}
