import type { Caller } from "./caller.js";
import { allRights } from "./rights.js";

/** Somebody without a token, where none is asked for: everything is open. */
export function anonymous(address: string): Caller {
  return { principal: null, rights: allRights, expiresAt: null, address };
}
