import type { WhiteboardState } from "../whiteboard-state.js";
import type { Room } from "./room.js";

/** The room with this uuid, in whatever region it lives. */
export function findRoom(state: WhiteboardState, uuid: string): Room | undefined {
  return state.rooms.find((room) => room.uuid === uuid);
}
