import { createHash } from "node:crypto";
import type { Logger } from "pino";
import type { TakenPermits } from "../../store/budgets/take-permits.js";
import type { PermitSource } from "./permit-source.js";
import type { Permits } from "./permits.js";

interface StorePermitsParts {
  /** What is counted; keys of one kind have nothing to do with those of another. */
  readonly kind: string;
  readonly take: (keys: readonly string[]) => Promise<readonly TakenPermits[]>;
  /** Asked while the database gives no answer. */
  readonly fallback: PermitSource;
  readonly log: Pick<Logger, "warn" | "info">;
  /** Milliseconds of a clock that nobody sets. */
  readonly clock: () => number;
  /** Rejects after so many milliseconds unless told that it is no longer wanted. */
  readonly deadline: (ms: number, signal: AbortSignal) => Promise<never>;
}

const NONE: ReadonlyMap<string, Permits> = new Map();

/** Of one statement. */
const MOST_KEYS = 1_000;

/** Milliseconds callers wait for the database before they are counted by this node alone. */
const PATIENCE_MS = 1_000;

/** Milliseconds after a failure in which the database is not asked: callers should not all wait in vain. */
const LET_ALONE_MS = 5_000;

/**
 * Permits out of the database, which all nodes share. Whoever asks while a statement is under way is served by the next
 * one together with all others. A database that fails stops nobody: until it answers again each node counts alone, and
 * says so in its log.
 *
 * @returns a source that keeps state; one for each kind.
 */
export function storePermits(parts: StorePermitsParts): PermitSource {
  const { kind, fallback, log, clock } = parts;
  const waiting = new Map<string, PromiseWithResolvers<Permits | null>>();
  let busy = false;
  let failedAt = Number.NEGATIVE_INFINITY;
  let failing = false;

  const letAlone = () => clock() - failedAt < LET_ALONE_MS;

  async function ask(keys: readonly string[]): Promise<ReadonlyMap<string, Permits>> {
    const done = new AbortController();
    try {
      const taken = await Promise.race([parts.take(keys), parts.deadline(PATIENCE_MS, done.signal)]);
      if (failing) log.info({ kind }, "rate limits are shared again");
      failing = false;
      return new Map(taken.map(({ key, ...permits }) => [key, permits]));
    } catch (error) {
      failedAt = clock();
      if (!failing)
        log.warn(
          { kind, err: error },
          "rate limits are counted by this node alone until the database answers",
        );
      failing = true;
      return NONE;
    } finally {
      done.abort();
    }
  }

  async function serve(): Promise<void> {
    busy = true;
    while (waiting.size > 0) {
      const served = [...waiting].slice(0, MOST_KEYS);
      for (const [key] of served) waiting.delete(key);
      const answers = letAlone() ? NONE : await ask(served.map(([key]) => key));
      for (const [key, { resolve }] of served) resolve(answers.get(key) ?? null);
    }
    busy = false;
  }

  return async (key) => {
    if (letAlone()) return fallback(key);
    // Whose address or principal a row is about is nothing a database has to know.
    const digest = createHash("sha256").update(`${kind}\0${key}`).digest("base64url");
    const place = waiting.get(digest) ?? Promise.withResolvers<Permits | null>();
    waiting.set(digest, place);
    if (!busy) void serve();
    return (await place.promise) ?? fallback(key);
  };
}
