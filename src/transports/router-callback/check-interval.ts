/** Also how long a router that wants no heartbeat can be gone before a quiet subscription notices. */
const LONGEST_MS = 30_000;

/**
 * Milliseconds between two `check` messages. Two thirds of what the router allows: it ends the subscription when a
 * check comes late, and the rest is for a slow connection or one repeat.
 *
 * @param heartbeatIntervalMs 0 where the router asks for no heartbeat; it is checked all the same, else a router that
 * left would be noticed only at the next event, which on a quiet channel may never come.
 */
export function checkInterval(heartbeatIntervalMs: number): number {
  if (heartbeatIntervalMs === 0) return LONGEST_MS;
  return Math.min(Math.floor((heartbeatIntervalMs * 2) / 3), LONGEST_MS);
}
