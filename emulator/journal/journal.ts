import type { JournalEntry } from "./journal-entry.js";

/** More calls than this are not remembered: the oldest go. */
const CAPACITY = 1000;

/** The calls received, oldest first. */
export class Journal {
  #entries: JournalEntry[] = [];
  #lastId = 0;

  /** Notes a call that arrived; gives its id. */
  begin(entry: Omit<JournalEntry, "id" | "status" | "durationMs" | "problem">): number {
    this.#lastId += 1;
    this.#entries.push({ ...entry, id: this.#lastId, status: null, durationMs: null, problem: null });
    if (this.#entries.length > CAPACITY) this.#entries.shift();
    return this.#lastId;
  }

  /** Notes how a call ended. A call already forgotten stays so. */
  end(id: number, outcome: Partial<Pick<JournalEntry, "status" | "durationMs" | "problem">>): void {
    const index = this.#entries.findIndex((entry) => entry.id === id);
    const entry = this.#entries[index];
    if (entry !== undefined) this.#entries[index] = { ...entry, ...outcome };
  }

  /** @param operation only calls of this operation */
  list(operation?: string): readonly JournalEntry[] {
    return this.#entries.filter((entry) => operation === undefined || entry.operation === operation);
  }

  clear(): void {
    this.#entries = [];
  }
}
