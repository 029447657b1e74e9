import type { Operation } from "../../http/operation.js";
import type { WhiteboardWorld } from "../world.js";
import { issueScopedToken } from "./issue-scoped-token.js";
import { protectedOperation } from "./protected-operation.js";

/** `POST /v5/tokens/tasks/{uuid}`: a token for a file-conversion task; tasks themselves are not emulated, so any uuid will do. */
export function createTaskToken(world: WhiteboardWorld): Operation {
  return protectedOperation(world, {
    name: "createTaskToken",
    method: "POST",
    path: "/v5/tokens/tasks/:uuid",
    carryOut: (authorized) =>
      issueScopedToken(world, authorized, "task", authorized.call.params["uuid"] ?? ""),
  });
}
