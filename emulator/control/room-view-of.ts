import type { Room } from "../whiteboard/rooms/room.js";
import type { RoomView } from "./room-view.js";

/** The view of a room. */
export function roomViewOf(room: Room): RoomView {
  const { uuid, region, isBan, createdAt, currentScene, scenes } = room;
  return { uuid, region, isBan, createdAt, currentScene, scenes: scenes.map((scene) => scene.path) };
}
