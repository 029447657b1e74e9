/** The name of the lease on the work for a session. */
export function sessionLease(sessionId: string): string {
  return `session:${sessionId}`;
}
