import { hasEnded } from "../model/has-ended.js";
import { type SessionStatus, sessionStatuses } from "../model/session-status.js";
import type { SessionEvent } from "./session-event.js";
import { sessionEvents } from "./session-event.js";
import { sessionTable } from "./session-table.js";

/** The table as a Mermaid diagram, for docs/sessions.md. Events that lead the same way share an arrow. */
export function renderStateDiagram(): string {
  const lines = ["stateDiagram-v2", "  [*] --> STARTING"];
  for (const from of sessionStatuses) {
    for (const [to, events] of arrowsFrom(from)) {
      lines.push(`  ${from} --> ${to}: ${events.map((event) => sessionEvents[event]).join(" / ")}`);
    }
    if (hasEnded(from)) lines.push(`  ${from} --> [*]`);
  }
  return lines.join("\n");
}

function arrowsFrom(from: SessionStatus): Map<SessionStatus, SessionEvent[]> {
  const arrows = new Map<SessionStatus, SessionEvent[]>();
  for (const event of Object.keys(sessionTable[from]) as SessionEvent[]) {
    const to = sessionTable[from][event]?.to;
    // A loop says that something is tried again; drawn, they would hide everything else.
    if (to === undefined || to === from) continue;
    arrows.set(to, [...(arrows.get(to) ?? []), event]);
  }
  return arrows;
}
