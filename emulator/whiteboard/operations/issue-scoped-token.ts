import type { Answer } from "../../http/answer.js";
import { refusals } from "../refusals.js";
import { issueToken } from "../tokens/issue-token.js";
import { tokenRoles } from "../tokens/token-roles.js";
import type { WhiteboardWorld } from "../world.js";
import type { AuthorizedCall } from "./authorized-call.js";
import { readBody } from "./read-body.js";
import { tokenRequestSchema } from "./token-request-schema.js";

/**
 * Answer of the calls that make a room or task token: a bare JSON string.
 *
 * @throws Refusal 403 when the role asked for is stronger than the caller's (contracts/whiteboard.md B4.3)
 */
export function issueScopedToken(
  world: WhiteboardWorld,
  { call, token }: AuthorizedCall,
  kind: "room" | "task",
  uuid: string,
): Answer {
  const { role, lifespan, ak } = readBody(call, tokenRequestSchema);
  const { team } = world.store.current.whiteboard;
  if (ak !== undefined && ak !== team.accessKey) throw refusals.unknownAccessKey();
  if (tokenRoles[role] < tokenRoles[token.role]) throw refusals.roleForbidden(token.role);
  const nonceDigits = world.randomInt(100);
  return {
    status: 201,
    body: issueToken(team, { kind, role, lifespan, uuid, now: world.clock(), nonceDigits }),
  };
}
