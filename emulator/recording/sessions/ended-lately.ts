import { scaledMs } from "../scheduling/scaled-ms.js";
import type { Session } from "./session.js";

/** How long the service still knows that there was such a session, in seconds. */
const MEMORY_SECONDS = 10;

/** Whether a session ended so lately that calls can still tell (contracts/cloud-recording.md 3.2, code 49). @param now ms since the epoch */
export function endedLately(session: Pick<Session, "endedAt">, now: number, timeScale: number): boolean {
  return session.endedAt !== null && now - session.endedAt < scaledMs(MEMORY_SECONDS, timeScale);
}
