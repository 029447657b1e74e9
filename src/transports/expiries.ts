/** Something that may stay open as long as its caller's token holds. */
export interface Expiring {
  /** The moment has come. @param now milliseconds since the epoch. */
  expire(now: number): void;
}

/**
 * Milliseconds until the clock is looked at again. Timers stand still while a machine sleeps and overflow after 24 days;
 * the clock does neither.
 */
const LONGEST_LOOK_AWAY = 1_000;

/** When tokens end, for everything that stays open: one timer for all, which costs nothing where nobody has a token. */
export class Expiries {
  readonly #moments = new Map<Expiring, number>();
  /** No later than the first of them. */
  #next = Number.POSITIVE_INFINITY;
  #timer: NodeJS.Timeout | null = null;

  /** @param clock milliseconds since the epoch. */
  constructor(private readonly clock: () => number) {}

  /**
   * Has it told once when the moment comes, at the latest a second after; in the place of the moment it had.
   *
   * @param moment milliseconds since the epoch; null for never.
   */
  set(member: Expiring, moment: number | null): void {
    if (moment === null) {
      this.delete(member);
      return;
    }
    this.#moments.set(member, moment);
    if (moment >= this.#next && this.#timer !== null) return;
    this.#next = Math.min(this.#next, moment);
    this.#look();
  }

  delete(member: Expiring): void {
    this.#moments.delete(member);
    if (this.#moments.size > 0 || this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#next = Number.POSITIVE_INFINITY;
  }

  /** Always from a later turn: whoever sets a moment is not called back from within. */
  #look(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    const wait = Math.min(Math.max(this.#next - this.clock(), 0), LONGEST_LOOK_AWAY);
    this.#timer = setTimeout(() => this.#tell(), wait).unref();
  }

  #tell(): void {
    const now = this.clock();
    this.#timer = null;
    if (now >= this.#next) {
      const due = [...this.#moments].flatMap(([member, moment]) => (moment <= now ? [member] : []));
      for (const member of due) this.#moments.delete(member);
      for (const member of due) member.expire(now);
      this.#next = Number.POSITIVE_INFINITY;
      for (const moment of this.#moments.values()) this.#next = Math.min(this.#next, moment);
    }
    if (this.#moments.size > 0) this.#look();
  }
}
