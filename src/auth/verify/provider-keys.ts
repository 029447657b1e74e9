import {
  type CryptoKey,
  createLocalJWKSet,
  errors,
  type JSONWebKeySet,
  type JWSHeaderParameters,
  type LocalJWKSet,
} from "jose";
import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { KeyFinder } from "./key-finder.js";

/** Keys of this age are fetched again while they go on being used. */
const FRESH_MS = 5 * 60_000;
/** Keys of this age are not used before it was tried to get newer ones: one of them may have been withdrawn. */
const STALE_MS = 30 * 60_000;
/** Tokens can name keys that never were, so that as many questions could be sent as there are tokens. */
const COOLDOWN_MS = 30_000;
/** After a fetch that failed while no key is known, when every caller waits. */
const RETRY_MS = 2_000;

export interface ProviderKeysOptions {
  readonly read: () => Promise<JSONWebKeySet>;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** Told when keys came that are not those from before. */
  readonly onChange: () => void;
  /** Told when a fetch failed, and when one succeeds after that. */
  readonly onTrouble: (trouble: Error | null) => void;
}

interface Known {
  readonly find: LocalJWKSet;
  readonly text: string;
  readonly since: number;
}

/**
 * The keys of an identity provider, kept and renewed. A provider that does not answer leaves those that are known in
 * use: its tokens were valid a moment ago, and its outage must not become this server's.
 */
export class ProviderKeys implements KeyFinder {
  readonly #options: ProviderKeysOptions;
  #known: Known | null = null;
  #triedAt = Number.NEGATIVE_INFINITY;
  #failed = false;
  #fetching: Promise<void> | null = null;

  constructor(options: ProviderKeysOptions) {
    this.#options = options;
  }

  async find(header: JWSHeaderParameters): Promise<CryptoKey> {
    if (this.#known === null || (this.#age() >= STALE_MS && !this.#failed)) await this.#fetch();
    const known = this.#known;
    if (known === null) throw unavailable();
    this.refresh();
    try {
      return await known.find(header);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await this.#fetch();
      // Where nothing newer came, the same answer again.
      return (this.#known ?? known).find(header);
    }
  }

  refresh(): void {
    if (this.#known !== null && this.#age() >= FRESH_MS) void this.#fetch();
  }

  #age(): number {
    return this.#known === null ? Number.POSITIVE_INFINITY : this.#options.clock() - this.#known.since;
  }

  /** Fetches unless that was tried a moment ago; whoever asks meanwhile waits for the same answer. Never rejects. */
  #fetch(): Promise<void> {
    const pauseMs = this.#known === null ? RETRY_MS : COOLDOWN_MS;
    if (this.#fetching === null && this.#options.clock() - this.#triedAt < pauseMs) return Promise.resolve();
    this.#fetching ??= this.#tryFetch().finally(() => {
      this.#fetching = null;
    });
    return this.#fetching;
  }

  async #tryFetch(): Promise<void> {
    const { read, clock, onChange, onTrouble } = this.#options;
    this.#triedAt = clock();
    try {
      const set = await read();
      const text = JSON.stringify(set);
      const before = this.#known;
      const since = clock();
      if (before?.text === text) this.#known = { ...before, since };
      else this.#known = { find: createLocalJWKSet(set), text, since };
      if (before !== null && before.text !== text) onChange();
      if (this.#failed) onTrouble(null);
      this.#failed = false;
    } catch (error) {
      this.#failed = true;
      onTrouble(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

function unavailable(): StillgraphError {
  const reason = "its keys cannot be fetched";
  return new StillgraphError("UPSTREAM_UNAVAILABLE", "The identity provider's keys cannot be had just now.", {
    upstream: {
      service: "identity provider",
      operation: "jwks",
      httpStatus: null,
      code: null,
      reason,
      requestId: null,
    },
    retryAfter: RETRY_MS / 1_000,
  });
}
