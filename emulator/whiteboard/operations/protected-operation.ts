import type { Answer } from "../../http/answer.js";
import type { Operation } from "../../http/operation.js";
import { switchValuesOf } from "../../switches/switch-values-of.js";
import { authorize } from "../access/authorize.js";
import type { ProtectedOperation } from "../access/protected-operation.js";
import { readRegion } from "../access/read-region.js";
import { refusals } from "../refusals.js";
import { verifyToken } from "../tokens/verify-token.js";
import type { WhiteboardWorld } from "../world.js";
import { answering } from "./answering.js";
import type { AuthorizedCall } from "./authorized-call.js";

/**
 * An operation behind a token. The order of the checks, which no document gives: token (401), region (400),
 * rights (403); then the operation itself checks its parameters (400) and looks things up (404).
 */
export function protectedOperation(
  world: WhiteboardWorld,
  definition: {
    readonly name: ProtectedOperation;
    readonly method: Operation["method"];
    readonly path: string;
    carryOut(authorized: AuthorizedCall): Promise<Answer> | Answer;
  },
): Operation {
  const { name, method, path, carryOut } = definition;
  return {
    name,
    method,
    path,
    handle: (call) =>
      answering(() => {
        const { switches: overrides, whiteboard } = world.store.current;
        const switches = switchValuesOf(overrides);
        const header = call.headers["token"];
        const token = verifyToken(
          typeof header === "string" ? header : undefined,
          whiteboard.team,
          world.clock(),
        );
        const region = readRegion(call.headers["region"], switches);
        if (whiteboard.team.disabled) throw refusals.teamForbidden();
        authorize(token, name, call.params["uuid"], switches);
        return carryOut({ call, token, region, switches });
      }),
  };
}
