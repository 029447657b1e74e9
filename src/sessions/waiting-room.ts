import { StillgraphError } from "../errors/stillgraph-error.js";

/** Everybody who waits asks the store ten times a second, for as long as a minute and a half. */
const MOST_WAITING = 10;
/** By then most of what a session is in hand for is done. */
const RETRY_AFTER_S = 5;

/** Where this node's callers wait for sessions that are in hand: so many for one thing at most. */
export class WaitingRoom {
  readonly #waiting = new Map<string, number>();

  constructor(private readonly most = MOST_WAITING) {}

  /**
   * Runs `wait` as one of those who wait.
   *
   * @param what what they wait for; others do not count.
   * @param wait may give up its place before it ends: whose turn has come does not wait any more.
   * @throws StillgraphError RATE_LIMITED where too many do already; then `wait` was not run.
   */
  async stay<T>(what: string, wait: (leave: () => void) => Promise<T>): Promise<T> {
    const others = this.#waiting.get(what) ?? 0;
    if (others >= this.most) {
      throw new StillgraphError("RATE_LIMITED", "Too many callers wait for this session at present.", {
        retryAfter: RETRY_AFTER_S,
      });
    }
    this.#waiting.set(what, others + 1);
    let inside = true;
    const leave = (): void => {
      if (inside) this.#leave(what);
      inside = false;
    };
    try {
      return await wait(leave);
    } finally {
      leave();
    }
  }

  #leave(what: string): void {
    const left = (this.#waiting.get(what) ?? 1) - 1;
    if (left === 0) this.#waiting.delete(what);
    else this.#waiting.set(what, left);
  }
}
