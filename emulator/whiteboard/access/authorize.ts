import type { SwitchValues } from "../../switches/switch-values.js";
import { refusals } from "../refusals.js";
import type { TokenRole } from "../tokens/token-role.js";
import { tokenRoles } from "../tokens/token-roles.js";
import type { VerifiedToken } from "../tokens/verified-token.js";
import { permissions } from "./permissions.js";
import type { ProtectedOperation } from "./protected-operation.js";

/**
 * Lets a verified token pass, or not (contracts/whiteboard.md B4.3).
 *
 * @param roomUuid the room of the call; undefined when it is about no room
 * @throws Refusal 403 with the texts of contracts/whiteboard.md B2
 */
export function authorize(
  token: VerifiedToken,
  operation: ProtectedOperation,
  roomUuid: string | undefined,
  switches: SwitchValues,
): void {
  const permission = permissions[operation];
  if (token.kind === "task") throw refusals.taskForbidden();
  if (token.kind === "room" && (permission.room === null || token.uuid !== roomUuid)) {
    throw operation === "createTaskToken" ? refusals.taskForbidden() : refusals.roomForbidden();
  }
  const weakest = weakestRole(operation, token.kind === "room" ? permission.room : permission.sdk, switches);
  if (weakest === null || tokenRoles[token.role] > tokenRoles[weakest])
    throw refusals.roleForbidden(token.role);
}

function weakestRole(
  operation: ProtectedOperation,
  listed: TokenRole | null,
  switches: SwitchValues,
): TokenRole | null {
  if (operation === "switchScene") return switches.sceneStateRole;
  return permissions[operation].read && switches.readersMayRead ? "reader" : listed;
}
