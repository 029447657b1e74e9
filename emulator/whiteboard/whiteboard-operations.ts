import type { Operation } from "../http/operation.js";
import { addScenes } from "./operations/add-scenes.js";
import { createRoom } from "./operations/create-room.js";
import { createRoomToken } from "./operations/create-room-token.js";
import { createTaskToken } from "./operations/create-task-token.js";
import { createTeamToken } from "./operations/create-team-token.js";
import { getRoom } from "./operations/get-room.js";
import { listRooms } from "./operations/list-rooms.js";
import { listScenes } from "./operations/list-scenes.js";
import { screenshotScene } from "./operations/screenshot-scene.js";
import { screenshotSceneDirectory } from "./operations/screenshot-scene-directory.js";
import { switchScene } from "./operations/switch-scene.js";
import { updateRoom } from "./operations/update-room.js";
import type { WhiteboardWorld } from "./world.js";

/** Every call of the whiteboard service the emulator knows. */
export function whiteboardOperations(world: WhiteboardWorld): Operation[] {
  return [
    createTeamToken(world),
    createRoomToken(world),
    createTaskToken(world),
    createRoom(world),
    listRooms(world),
    getRoom(world),
    updateRoom(world),
    listScenes(world),
    addScenes(world),
    switchScene(world),
    screenshotScene(world),
    screenshotSceneDirectory(world),
  ];
}
