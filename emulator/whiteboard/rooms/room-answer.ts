import type { Team } from "../team.js";
import type { Room } from "./room.js";

/** A room as the REST API shows it (contracts/whiteboard.md B6). */
export function roomAnswer(room: Room, team: Team): Record<string, unknown> {
  return {
    uuid: room.uuid,
    teamUUID: team.uuid,
    appUUID: team.appUUID,
    isRecord: room.isRecord,
    isBan: room.isBan,
    createdAt: room.createdAt,
    limit: room.limit,
  };
}
