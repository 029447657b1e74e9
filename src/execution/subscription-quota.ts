import type { Caller } from "../auth/caller.js";
import { StillgraphError } from "../errors/stillgraph-error.js";

/** How many subscriptions one principal may have at a time, over all transports of this node. */
export class SubscriptionQuota {
  readonly #standing = new Map<string, number>();

  /** @param most for each principal; 0 for any number. */
  constructor(private readonly most: number) {}

  /**
   * Takes a place.
   *
   * @returns hands it back; more than once does no harm.
   * @throws StillgraphError STREAM_LIMIT_EXCEEDED where the caller has no place left.
   */
  enter({ principal }: Caller): () => void {
    // Without tokens everybody would share one quota.
    if (principal === null || this.most === 0) return () => undefined;
    const standing = this.#standing.get(principal) ?? 0;
    if (standing >= this.most) {
      const message = `At most ${this.most} subscriptions may stand for one caller at a time.`;
      throw new StillgraphError("STREAM_LIMIT_EXCEEDED", message);
    }
    this.#standing.set(principal, standing + 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const others = (this.#standing.get(principal) ?? 1) - 1;
      if (others === 0) this.#standing.delete(principal);
      else this.#standing.set(principal, others);
    };
  }
}
