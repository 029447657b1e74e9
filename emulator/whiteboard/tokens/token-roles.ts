import type { TokenRole } from "./token-role.js";

/** Word of a role -> the digit stored in a token: the smaller, the stronger (contracts/whiteboard.md B4). */
export const tokenRoles: Readonly<Record<TokenRole, string>> = { admin: "0", writer: "1", reader: "2" };
