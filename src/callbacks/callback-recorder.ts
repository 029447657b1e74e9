import { isRefusedData } from "../store/is-refused-data.js";
import { StoreUnavailable } from "../store/store-unavailable.js";
import type { Callback } from "./callback.js";

/** Whether a callback was news, or one that is in the log already. */
export type Recorded = "new" | "repeated";

/** Writes callbacks in one transaction and gives the `noticeId` of those that were new. */
export type WriteBatch = (callbacks: readonly Callback[]) => Promise<ReadonlySet<string>>;

interface Waiting {
  readonly callback: Callback;
  readonly resolve: (recorded: Recorded) => void;
  readonly reject: (error: unknown) => void;
}

/** One transaction's worth: more would make the last of them wait long for the first. */
const MOST_IN_BATCH = 256;

/** Callbacks that wait while the store is slow; whatever the service sends beyond that it sends again. */
const MOST_WAITING = 4_096;

/**
 * Group commit: what arrives while a batch is being written forms the next one. A commit costs the same for one
 * callback as for many, so the more come, the less each of them costs.
 */
export class CallbackRecorder {
  #waiting: Waiting[] = [];
  #writing = false;

  constructor(private readonly write: WriteBatch) {}

  /**
   * Resolves once the callback is committed.
   *
   * @throws StillgraphError STORE_UNAVAILABLE, when nothing was written; the database's error when it refuses this one.
   */
  record(callback: Callback): Promise<Recorded> {
    if (this.#waiting.length >= MOST_WAITING) {
      return Promise.reject(new StoreUnavailable(`${MOST_WAITING} callbacks wait for the database.`));
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ callback, resolve, reject });
      if (this.#writing) return;
      this.#writing = true;
      // Not at once: the requests of this turn of the event loop are still being read, and they belong together.
      setImmediate(() => void this.#work());
    });
  }

  async #work(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, MOST_IN_BATCH);
      this.#waiting = this.#waiting.slice(MOST_IN_BATCH);
      await this.#commit(batch);
    }
    this.#writing = false;
  }

  /** Never rejects: each callback hears for itself what became of it. */
  async #commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const fresh = await this.write(batch.map(({ callback }) => callback));
      const told = new Set<string>();
      for (const { callback, resolve } of batch) {
        const { noticeId } = callback;
        resolve(fresh.has(noticeId) && !told.has(noticeId) ? "new" : "repeated");
        told.add(noticeId);
      }
    } catch (error) {
      if (batch.length > 1 && mayBeOfOne(error)) {
        // One that cannot be written must not keep the others out.
        for (const one of batch) await this.#commit([one]);
      } else {
        for (const { reject } of batch) reject(error);
      }
    }
  }
}

/** Whether one callback of a batch may be to blame: the database's own troubles, and those on the way there, have codes. */
function mayBeOfOne(error: unknown): boolean {
  return isRefusedData(error) || !(error instanceof Error && "code" in error);
}
