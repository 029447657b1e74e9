import type { LogEntry } from "./log-entry.js";

/** Bytes of an entry besides what JSON shows of it, roughly. */
const FRAME = 600;

/** How much memory an entry takes up, in bytes, to the accuracy that a bound needs. */
export function weightOf(entry: LogEntry): number {
  switch (entry.kind) {
    case "CALLBACK":
      return FRAME + 2 * JSON.stringify(entry.payload).length;
    case "PICTURE":
      return FRAME;
    case "SESSION":
      return FRAME + 2 * JSON.stringify(entry.session).length;
  }
}
