/** A connection that is kept alive while nothing happens on it. */
export interface Beating {
  /** @param now milliseconds since the epoch. */
  beat(now: number): void;
}

interface HeartbeatParts {
  readonly everyMs: number;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/** One timer for all connections: a thousand timers would cost more than what they are for. */
export class Heartbeats {
  readonly #members = new Set<Beating>();
  #timer: NodeJS.Timeout | null = null;

  constructor(private readonly parts: HeartbeatParts) {}

  add(member: Beating): void {
    this.#members.add(member);
    this.#timer ??= setInterval(() => this.#beat(), this.parts.everyMs).unref();
  }

  delete(member: Beating): void {
    this.#members.delete(member);
    if (this.#members.size > 0 || this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }

  #beat(): void {
    const now = this.parts.clock();
    for (const member of this.#members) member.beat(now);
  }
}
