import { z } from "zod";
import { sceneContentSchema } from "../whiteboard/content/scene-content-schema.js";
import { canDrawImage } from "../whiteboard/drawing/can-draw-image.js";
import { drawScene } from "../whiteboard/drawing/draw-scene.js";
import type { Region } from "../whiteboard/region.js";
import { regions } from "../whiteboard/regions.js";
import { findRoom } from "../whiteboard/rooms/find-room.js";
import { newRoom } from "../whiteboard/rooms/new-room.js";
import { replaceRoom } from "../whiteboard/rooms/replace-room.js";
import type { Room } from "../whiteboard/rooms/room.js";
import { isScenePath } from "../whiteboard/scenes/is-scene-path.js";
import { pathKind } from "../whiteboard/scenes/path-kind.js";
import { putScene } from "../whiteboard/scenes/put-scene.js";
import { removeScene } from "../whiteboard/scenes/remove-scene.js";
import type { Scene } from "../whiteboard/scenes/scene.js";
import type { WhiteboardState } from "../whiteboard/whiteboard-state.js";
import type { WhiteboardWorld } from "../whiteboard/world.js";
import { checkOrder } from "./check-order.js";
import { ControlProblem } from "./control-problem.js";
import { roomOrderSchema } from "./room-order-schema.js";
import { roomViewOf } from "./room-view-of.js";
import { serviceOrderSchema } from "./service-order-schema.js";
import type { WhiteboardControl } from "./whiteboard-control.js";

const sideSchema = z.int().min(1).max(16_384);
const sizeSchema = z.object({ width: sideSchema, height: sideSchema });
const pathSchema = z.string().refine(isScenePath, "an absolute scene path");

/** The whiteboard's control over the same state the REST operations act on. */
export function createWhiteboardControl(world: WhiteboardWorld): WhiteboardControl {
  const update = (change: (state: WhiteboardState) => WhiteboardState) =>
    world.store.update((state) => ({ ...state, whiteboard: change(state.whiteboard) }));

  const roomOf = (uuid: string): Room => {
    const room = findRoom(world.store.current.whiteboard, uuid);
    if (room === undefined) throw new ControlProblem(404, `no such room: ${uuid}`);
    return room;
  };

  const sceneOf = (uuid: string, path: string): Scene => {
    const scene = roomOf(uuid).scenes.find((candidate) => candidate.path === path);
    if (scene === undefined) throw new ControlProblem(404, `no such scene in room ${uuid}: ${path}`);
    return scene;
  };

  const saveRoom = async (room: Room) => {
    await update((state) => replaceRoom(state, room));
    return roomViewOf(room);
  };

  const checkContent = async (given: unknown) => {
    const content = checkOrder(given, sceneContentSchema);
    if (!(await canDrawImage(content))) {
      throw new ControlProblem(400, "background.image.src: cannot be decoded as a picture");
    }
    return content;
  };

  const regionOf = (region: string): Region => checkOrder(region, z.enum(regions));

  return {
    rooms: () => world.store.current.whiteboard.rooms.map(roomViewOf),
    room: (uuid) => roomViewOf(roomOf(uuid)),

    createRoom: async (given = {}) => {
      const order = checkOrder(given, roomOrderSchema);
      const uuid = order.uuid ?? world.newUuid();
      let room = newRoom({ uuid, region: order.region, now: world.clock() });
      if (order.scenes !== undefined) {
        let scenes: Scene[] = [];
        for (const [path, content] of Object.entries(order.scenes)) {
          if (pathKind(scenes, path) !== "none")
            throw new ControlProblem(400, `scene path conflict: ${path}`);
          scenes = putScene(scenes, path, await checkContent(content));
        }
        room = { ...room, scenes, currentScene: scenes[0]?.path ?? room.currentScene };
      }
      if (findRoom(world.store.current.whiteboard, uuid) !== undefined) {
        throw new ControlProblem(409, `room exists already: ${uuid}`);
      }
      await update((state) => ({ ...state, rooms: [...state.rooms, room] }));
      return roomViewOf(room);
    },

    disableRoom: (uuid, isBan = true) => saveRoom({ ...roomOf(uuid), isBan }),
    scene: (uuid, path) => sceneOf(uuid, path).content,

    setScene: async (uuid, path, given) => {
      checkOrder(path, pathSchema);
      const content = await checkContent(given);
      const room = roomOf(uuid);
      if (["dir", "conflict"].includes(pathKind(room.scenes, path))) {
        throw new ControlProblem(400, `scene path conflict: ${path}`);
      }
      return saveRoom({ ...room, scenes: putScene(room.scenes, path, content) });
    },

    removeScene: async (uuid, path) => {
      sceneOf(uuid, path);
      const room = roomOf(uuid);
      const scenes = removeScene(room.scenes, path);
      const currentScene = room.currentScene === path ? (scenes[0]?.path ?? "/init") : room.currentScene;
      return saveRoom({ ...room, scenes, currentScene });
    },

    picture: async (uuid, path, size) => drawScene(sceneOf(uuid, path).content, checkOrder(size, sizeSchema)),
    service: (region) => world.store.current.whiteboard.services[regionOf(region)],

    setService: async (given, order) => {
      const region = regionOf(given);
      const { screenshot, storage = {} } = checkOrder(order, serviceOrderSchema);
      const before = world.store.current.whiteboard.services[region];
      const wanted = Object.fromEntries(Object.entries(storage).filter(([, value]) => value !== undefined));
      const service = {
        screenshot: screenshot ?? before.screenshot,
        storage: { ...before.storage, ...wanted },
      };
      await update((state) => ({ ...state, services: { ...state.services, [region]: service } }));
      return service;
    },

    disableTeam: (disabled = true) => update((state) => ({ ...state, team: { ...state.team, disabled } })),
  };
}
