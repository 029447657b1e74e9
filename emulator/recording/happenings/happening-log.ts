import type { Happening } from "./happening.js";
import type { HappeningDetails } from "./happening-details.js";

/** Told of every happening, right after it was noted. */
export type HappeningListener = (happening: Happening) => void;

/**
 * All that happened in all sessions. It is the one place happenings come from: whoever wants to notify
 * somebody listens here.
 */
export class HappeningLog {
  readonly #bySid = new Map<string, Happening[]>();
  readonly #listeners = new Set<HappeningListener>();

  /** @param append keeps one happening; not waited for */
  constructor(
    earlier: readonly Happening[],
    private readonly append: (happening: Happening) => void,
  ) {
    for (const happening of earlier) this.#listOf(happening.sid).push(happening);
  }

  /** Notes what happened in a session. @param at ms since the epoch */
  add(sid: string, at: number, details: HappeningDetails): Happening {
    const list = this.#listOf(sid);
    const happening: Happening = { sid, sequence: list.length, at, ...details };
    list.push(happening);
    this.append(happening);
    for (const listener of this.#listeners) listener(happening);
    return happening;
  }

  /** What happened in a session, in order. */
  of(sid: string): readonly Happening[] {
    return this.#bySid.get(sid) ?? [];
  }

  /** Gives what ends the listening. */
  listen(listener: HappeningListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #listOf(sid: string): Happening[] {
    const known = this.#bySid.get(sid);
    if (known !== undefined) return known;
    const list: Happening[] = [];
    this.#bySid.set(sid, list);
    return list;
  }
}
