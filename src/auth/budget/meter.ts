import { LRUCache } from "lru-cache";
import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { PermitSource } from "./permit-source.js";

interface MeterParts {
  readonly source: PermitSource;
  /** Milliseconds of a clock that nobody sets. */
  readonly clock: () => number;
  /** What the refused are told, without the time to wait. */
  readonly refusal: string;
  /** How many keys are remembered. */
  readonly capacity?: number;
}

/** What this node knows of one key's window. */
interface Window {
  permits: number;
  /** Counted from the moment of asking, so that no permit is used when the window is over elsewhere. */
  readonly usableUntil: number;
  /** Counted from the moment of the answer, so that who comes back then is not too early. */
  readonly refusedUntil: number;
}

/**
 * Addresses are cheap: whoever has many must not make a map grow without end. Keys that are forgotten have permits lost
 * and nothing gained, where nodes share; only a server alone counts them anew.
 */
const CAPACITY = 50_000;

/** Counts by key. Most of the time that is one look into a map: permits are fetched many at a time. */
export class Meter {
  readonly #windows: LRUCache<string, Window>;
  readonly #fetching = new Map<string, Promise<void>>();

  constructor(private readonly parts: MeterParts) {
    this.#windows = new LRUCache({ max: parts.capacity ?? CAPACITY });
  }

  /**
   * @returns null where there was a permit at once; else what resolves when there is one, and rejects with
   *   StillgraphError RATE_LIMITED and `retryAfter`.
   */
  take(key: string): Promise<void> | null {
    const window = this.#windows.get(key);
    if (window === undefined) return this.#wait(key);
    const now = this.parts.clock();
    if (window.permits > 0 && now < window.usableUntil) {
      window.permits -= 1;
      return null;
    }
    return now < window.refusedUntil ? Promise.reject(this.#refusal(window, now)) : this.#wait(key);
  }

  async #wait(key: string): Promise<void> {
    const fetched = this.#fetching.get(key) ?? this.#fetch(key);
    this.#fetching.set(key, fetched);
    await fetched;
    await this.take(key);
  }

  async #fetch(key: string): Promise<void> {
    const { source, clock } = this.parts;
    const askedAt = clock();
    const { granted, exhausted, endsInMs } = await source(key);
    this.#fetching.delete(key);
    this.#windows.set(key, {
      permits: granted,
      usableUntil: askedAt + endsInMs,
      refusedUntil: exhausted ? clock() + endsInMs : 0,
    });
  }

  #refusal({ refusedUntil }: Window, now: number): StillgraphError {
    const retryAfter = Math.max(1, Math.ceil((refusedUntil - now) / 1_000));
    return new StillgraphError("RATE_LIMITED", `${this.parts.refusal} Ask again in ${retryAfter} s.`, {
      retryAfter,
    });
  }
}
