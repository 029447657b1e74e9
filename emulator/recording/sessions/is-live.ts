import type { SessionPhase } from "./session-phase.js";

const LIVE: readonly SessionPhase["name"][] = ["starting", "ready", "capturing", "failover"];

/** Whether the session holds its cname and uid: a recorder runs, or is about to. */
export function isLive(phase: SessionPhase): boolean {
  return LIVE.includes(phase.name);
}
