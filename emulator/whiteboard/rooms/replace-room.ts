import type { WhiteboardState } from "../whiteboard-state.js";
import type { Room } from "./room.js";

/** The state with one room changed; rooms keep their order. */
export function replaceRoom(state: WhiteboardState, changed: Room): WhiteboardState {
  return { ...state, rooms: state.rooms.map((room) => (room.uuid === changed.uuid ? changed : room)) };
}
