import { roomInRegion } from "../access/room-in-region.js";
import { replaceRoom } from "../rooms/replace-room.js";
import type { Room } from "../rooms/room.js";
import type { WhiteboardWorld } from "../world.js";
import type { AuthorizedCall } from "./authorized-call.js";

/**
 * Changes the room of a call and saves it.
 *
 * @throws Refusal 404 when there is no such room in the region, and whatever the change throws
 */
export async function changeRoom(
  world: WhiteboardWorld,
  { call, region, switches }: AuthorizedCall,
  change: (room: Room) => Room,
): Promise<Room> {
  const { whiteboard } = world.store.current;
  const changed = change(roomInRegion(whiteboard, call.params["uuid"] ?? "", region, switches));
  await world.store.update((state) => ({ ...state, whiteboard: replaceRoom(state.whiteboard, changed) }));
  return changed;
}
