import { allows } from "../auth/allows.js";
import type { LogEntry } from "./log-entry.js";
import type { LogFilter } from "./log-filter.js";

/** Whether the entry is one of those the filter wants; the store says the same in SQL. */
export function matchesFilter(entry: LogEntry, filter: LogFilter): boolean {
  const { kinds, sessionId, cname, channels, codes, captured } = filter;
  return (
    kinds.includes(entry.kind) &&
    (sessionId === undefined || entry.sessionId === sessionId) &&
    (cname === undefined || entry.cname === cname) &&
    (channels === undefined || allows(channels, entry.cname)) &&
    (codes === undefined || (entry.kind === "CALLBACK" && codes.includes(entry.code))) &&
    (captured === undefined || entry.kind === "PICTURE" || (entry.kind === "CALLBACK" && entry.captured))
  );
}
