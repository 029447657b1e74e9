import { hasEnded } from "./has-ended.js";
import type { Session } from "./session.js";

/** The sessions without the oldest of those that ended, of which `keep` stay. */
export function withoutOldest(
  sessions: Readonly<Record<string, Session>>,
  keep: number,
): Record<string, Session> {
  const ended = Object.values(sessions).filter(({ phase }) => hasEnded(phase));
  const gone = new Set(ended.slice(0, Math.max(0, ended.length - keep)).map(({ sid }) => sid));
  return Object.fromEntries(Object.entries(sessions).filter(([sid]) => !gone.has(sid)));
}
