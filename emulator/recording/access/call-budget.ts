/** Real, not scaled: a faster emulator is not a more patient one. */
const WINDOW_MS = 1000;

/** Counts the calls of one App ID over a sliding second. */
export class CallBudget {
  #taken: number[] = [];

  /**
   * Takes one call if fewer than `limit` were taken in the second before. Calls turned away do not count.
   *
   * @param now ms since the epoch
   */
  take(now: number, limit: number): boolean {
    this.#taken = this.#taken.filter((time) => time > now - WINDOW_MS && time <= now);
    if (this.#taken.length >= limit) return false;
    this.#taken.push(now);
    return true;
  }
}
