import { appendFile } from "node:fs/promises";
import type { Happening } from "./happening.js";

/** Appends happenings to a file, one line each. Those that come while a write is under way are written together. */
export class HappeningFile {
  /** A crash may have left half a line behind; an empty one parts it from what follows. */
  #waiting = "\n";
  #writing: Promise<void> | null = null;
  #problem: unknown = null;

  constructor(private readonly path: string) {}

  append(happening: Happening): void {
    this.#waiting += `${JSON.stringify(happening)}\n`;
    this.#writing ??= this.#write();
  }

  /** Resolves when everything appended so far is written; rejects when some of it could not be. */
  async settled(): Promise<void> {
    await this.#writing;
    if (this.#problem !== null) throw this.#problem;
  }

  /** Never rejects: whoever appends has no time to wait, so the problem is kept for the one who asks. */
  async #write(): Promise<void> {
    try {
      while (this.#waiting !== "") {
        const text = this.#waiting;
        this.#waiting = "";
        await appendFile(this.path, text);
      }
    } catch (error) {
      this.#problem = error;
    } finally {
      this.#writing = null;
    }
  }
}
