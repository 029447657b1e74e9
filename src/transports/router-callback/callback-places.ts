import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { CallbackTarget } from "./callback-target.js";

export interface CallbackLimits {
  /** Most subscriptions at a time whose results go to one router's origin. */
  readonly perOrigin: number;
  /** Most in all. */
  readonly inAll: number;
}

/** Which callback subscriptions there are: each takes a place from its request to its end. */
export class CallbackPlaces {
  /** By origin and subscription: whose it is. */
  readonly #taken = new Map<string, Map<string, string | null>>();
  #count = 0;

  constructor(private readonly limits: CallbackLimits) {}

  get count(): number {
    return this.#count;
  }

  /**
   * @param principal who subscribes; null without tokens.
   * @returns gives the place back; more than once does no harm.
   * @throws StillgraphError CONFLICT for a subscription that is there already, FORBIDDEN for somebody else's, RATE_LIMITED
   *   when all places are taken.
   */
  take({ url, id }: Pick<CallbackTarget, "url" | "id">, principal: string | null): () => void {
    const { origin, href } = url;
    const ofOrigin = this.#taken.get(origin) ?? new Map<string, string | null>();
    const key = `${href} ${id}`;
    if (ofOrigin.has(key)) {
      // Whoever could begin it anew would put results of their own among those of its owner.
      if (ofOrigin.get(key) !== principal) {
        throw new StillgraphError("FORBIDDEN", "This subscription is somebody else's.");
      }
      throw new StillgraphError(
        "CONFLICT",
        "This subscription runs already; a new one needs an id of its own.",
      );
    }
    if (ofOrigin.size >= this.limits.perOrigin || this.#count >= this.limits.inAll) {
      throw new StillgraphError(
        "RATE_LIMITED",
        `This server keeps at most ${this.limits.perOrigin} callback subscriptions for one router and ${this.limits.inAll} in all.`,
      );
    }
    this.#taken.set(origin, ofOrigin.set(key, principal));
    this.#count += 1;
    return () => {
      if (!ofOrigin.delete(key)) return;
      this.#count -= 1;
      if (ofOrigin.size === 0 && this.#taken.get(origin) === ofOrigin) this.#taken.delete(origin);
    };
  }
}
