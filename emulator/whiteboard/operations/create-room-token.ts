import type { Operation } from "../../http/operation.js";
import { roomInRegion } from "../access/room-in-region.js";
import type { WhiteboardWorld } from "../world.js";
import { issueScopedToken } from "./issue-scoped-token.js";
import { protectedOperation } from "./protected-operation.js";

/** `POST /v5/tokens/rooms/{uuid}`: a token for one existing room (contracts/whiteboard.md B4.4). */
export function createRoomToken(world: WhiteboardWorld): Operation {
  return protectedOperation(world, {
    name: "createRoomToken",
    method: "POST",
    path: "/v5/tokens/rooms/:uuid",
    carryOut: (authorized) => {
      const uuid = authorized.call.params["uuid"] ?? "";
      const answer = issueScopedToken(world, authorized, "room", uuid);
      roomInRegion(world.store.current.whiteboard, uuid, authorized.region, authorized.switches);
      return answer;
    },
  });
}
