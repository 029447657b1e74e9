import type { Logger } from "pino";

/**
 * Ends the process once the log's last line is written, or cannot be. `process.exit` alone writes what is left at the
 * very end, and where nobody reads standard error any more, tries that without end.
 */
export function exitBehindLog(log: Pick<Logger, "flush">, code: number): void {
  log.flush(() => process.exit(code));
}
