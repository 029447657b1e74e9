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
  stream: DestinationStream = destination(2),
): Logger {
  const scrub = scrubber(secrets);
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, hooks: { streamWrite: scrub } },
    stream,
  );
}
