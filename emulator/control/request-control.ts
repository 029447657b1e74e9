import type { JournalEntry } from "../journal/journal-entry.js";

/** The last 1,000 calls received, those of the control API excepted. */
export interface RequestControl {
  list(operation?: string): readonly JournalEntry[];
  clear(): void;
}
