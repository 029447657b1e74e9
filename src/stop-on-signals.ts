import type { Logger } from "pino";
import { exitBehindLog } from "./telemetry/exit-behind-log.js";

interface Stopping {
  readonly stop: () => Promise<void>;
  /** Milliseconds requests in flight get before they are cut off. */
  readonly graceMs: number;
  readonly log: Logger;
}

/**
 * One key press may arrive twice: the terminal signals every process of the group, and npm passes its own copy on.
 */
const SAME_KEY_PRESS_MS = 250;

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** The first SIGTERM or SIGINT stops in order and exits 0; a second one, or the end of the grace, exits at once. */
export function stopOnSignals({ stop, graceMs, log }: Stopping): void {
  let stoppingSince: number | null = null;
  const onSignal = (signal: keyof typeof EXIT_CODES) => {
    if (stoppingSince !== null) {
      if (signal === "SIGINT" && Date.now() - stoppingSince < SAME_KEY_PRESS_MS) return;
      log.warn({ signal }, "a second signal: ended at once");
      exitBehindLog(log, EXIT_CODES[signal]);
      return;
    }
    const begun = Date.now();
    stoppingSince = begun;
    log.info({ signal, graceMs }, "draining: requests in flight finish, no new connections");
    setTimeout(() => {
      log.warn({ graceMs }, "the grace is over: requests in flight are cut off");
      exitBehindLog(log, 1);
    }, graceMs).unref();
    stop().then(
      () => {
        log.info({ drainedMs: Date.now() - begun }, "stopped");
        exitBehindLog(log, 0);
      },
      (error: unknown) => {
        process.stderr.write(`Stopping failed: ${error instanceof Error ? error.message : String(error)}\n`);
        exitBehindLog(log, 1);
      },
    );
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
}
