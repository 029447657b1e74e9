import { type DestinationStream, destination, type Logger, pino } from "pino";
import type { Config } from "../config/config.js";
import { scrubber } from "./scrub.js";

/**
 * The server's log: JSON lines on standard error, where they do not mix with what a script reads. Headers, documents
 * and variables are never logged.
 *
 * @param secrets texts that must not appear in a line whatever happens.
 */
export function createLog(
  level: Config["logLevel"],
  secrets: readonly string[],
  // With less than 1 it would not wait when it is flushed.
  stream: DestinationStream = destination({ dest: 2, minLength: 1 }),
): Logger {
  const scrub = scrubber(secrets);
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, hooks: { streamWrite: scrub } },
    stream,
  );
}
