import type { SessionPhase } from "./session-phase.js";

/** Whether nothing can happen to the session any more. */
export function hasEnded(phase: SessionPhase): boolean {
  return phase.name === "exited" || phase.name === "abnormal";
}
