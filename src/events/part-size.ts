import type { LogEntry } from "./log-entry.js";
import { weightOf } from "./weight-of.js";

/** Entries of one part at most, however small they are. */
const MOST = 128;

/** Entries of a part of which nothing is known yet. */
const FIRST = 16;

/** Bytes of one part, roughly: what is read for those who come late must not be much beside all the rest. */
const WEIGHT = 1024 * 1024;

/** How many entries to read next: as many as weigh little together, to go by those that were read last. */
export class PartSize {
  #entries = FIRST;

  get entries(): number {
    return this.#entries;
  }

  learn(entries: readonly LogEntry[]): void {
    if (entries.length === 0) return;
    const weight = entries.reduce((sum, entry) => sum + weightOf(entry), 0);
    this.#entries = Math.max(1, Math.min(MOST, Math.floor((WEIGHT * entries.length) / weight)));
  }
}
