/** A call that a fault of the kind `hold` keeps from going on. */
export interface HeldCall {
  /** The call's id in the journal. */
  readonly id: number;
  readonly operation: string;
  /** Whether it was carried out already and only its answer is held. */
  readonly carriedOut: boolean;
}

/** Whoever waits for calls to be held. */
interface Watcher {
  readonly operation: string | undefined;
  readonly count: number;
  readonly resolve: (held: readonly HeldCall[]) => void;
}

/** The calls that are being held, in the order they came. */
export class HeldCalls {
  readonly #held = new Map<number, { readonly call: HeldCall; readonly end: (goOn: boolean) => void }>();
  #watchers: Watcher[] = [];

  /** Resolves when the call is let go: true when it is to go on, false when it was dropped. */
  hold(call: HeldCall): Promise<boolean> {
    const ended = new Promise<boolean>((end) => this.#held.set(call.id, { call, end }));
    this.#watchers = this.#watchers.filter(({ operation, count, resolve }) => {
      const held = this.list(operation);
      if (held.length < count) return true;
      resolve(held);
      return false;
    });
    return ended;
  }

  /** @param operation only calls of this operation */
  list(operation?: string): readonly HeldCall[] {
    const calls = [...this.#held.values()].map(({ call }) => call);
    return calls.filter((call) => operation === undefined || call.operation === operation);
  }

  /** Resolves as soon as at least `count` calls are held. */
  wait(operation?: string, count = 1): Promise<readonly HeldCall[]> {
    const held = this.list(operation);
    if (held.length >= count) return Promise.resolve(held);
    return new Promise((resolve) => this.#watchers.push({ operation, count, resolve }));
  }

  /**
   * Lets one call go, or all; gives how many.
   *
   * @param goOn false: the connection is reset, and a call that was not carried out never will be
   */
  letGo(goOn: boolean, id?: number): number {
    const chosen = [...this.#held.values()].filter(({ call }) => id === undefined || call.id === id);
    for (const { call, end } of chosen) {
      this.#held.delete(call.id);
      end(goOn);
    }
    return chosen.length;
  }
}
