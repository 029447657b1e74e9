import type { PermitSource } from "./permit-source.js";
import { windowMs } from "./window-ms.js";

/** For a server that shares with no other: all permits of a window at once. */
export function localPermits(limit: number): PermitSource {
  return async () => ({ granted: limit, exhausted: true, endsInMs: windowMs });
}
