import type { SwitchValues } from "../../switches/switch-values.js";
import { refusals } from "../refusals.js";
import type { Region } from "../region.js";
import { findRoom } from "../rooms/find-room.js";
import type { Room } from "../rooms/room.js";
import type { WhiteboardState } from "../whiteboard-state.js";

/**
 * The room of a call. Rooms do not cross data centres, so another region does not know it (contracts/whiteboard.md B3).
 *
 * @throws Refusal 404, or 400 for the wrong region when switched so
 */
export function roomInRegion(
  state: WhiteboardState,
  uuid: string,
  region: Region,
  switches: SwitchValues,
): Room {
  const room = findRoom(state, uuid);
  if (room === undefined) throw refusals.roomNotFound(404, uuid);
  if (room.region !== region && switches.wrongRegion !== "ignore") {
    throw refusals.roomNotFound(switches.wrongRegion === "badRequest" ? 400 : 404, uuid);
  }
  return room;
}
