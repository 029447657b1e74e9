import { roomInRegion } from "../access/room-in-region.js";
import { refusals } from "../refusals.js";
import type { Room } from "../rooms/room.js";
import type { WhiteboardWorld } from "../world.js";
import type { AuthorizedCall } from "./authorized-call.js";

/**
 * The room of a screenshot call.
 *
 * @throws Refusal 404 for no such room in the region, 403 for a disabled one, and of the switched status when the
 *   console has Screenshot off in the region
 */
export function roomForScreenshot(world: WhiteboardWorld, { call, region, switches }: AuthorizedCall): Room {
  const { whiteboard } = world.store.current;
  const room = roomInRegion(whiteboard, call.params["uuid"] ?? "", region, switches);
  if (!whiteboard.services[room.region].screenshot) {
    throw refusals.screenshotOff(switches.screenshotOffStatus, room.region);
  }
  if (room.isBan && switches.bannedRoomScreenshots === "refuse") throw refusals.roomBanned();
  return room;
}
