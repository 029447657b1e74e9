import type { Caller } from "../../auth/caller.js";
import type { Rights } from "../../auth/rights.js";

/** What an operation may go on with that was begun with other rights than those of the latest token. */
interface Older {
  readonly rights: Rights;
  /** Milliseconds since the epoch; null for always. */
  readonly until: number | null;
}

/**
 * Who speaks on one socket, and how long each of its operations may go on, over tokens that follow each other. An operation
 * runs with the rights it was begun with; a new token prolongs those that would be the same under it.
 */
export class SocketCaller {
  #latest: Caller;
  /** Nothing on nearly every socket, where a map would be a good part of what the socket takes up. */
  #older: Map<string, Older> | null = null;

  constructor(first: Caller) {
    this.#latest = first;
  }

  /** For what is begun from now on. */
  get latest(): Caller {
    return this.#latest;
  }

  /** The moment at which something ends next, in milliseconds since the epoch; null for never. */
  get ends(): number | null {
    let next = this.#latest.expiresAt;
    for (const { until } of this.#older?.values() ?? []) {
      if (until !== null && (next === null || until < next)) next = until;
    }
    return next;
  }

  /**
   * Takes the next token's caller in.
   *
   * @param running ids of the operations that run.
   * @returns false, and changes nothing, where it is somebody else.
   */
  renew(next: Caller, running: Iterable<string>): boolean {
    const { principal, rights, expiresAt: until } = this.#latest;
    if (next.principal !== principal) return false;
    if (!equal(next.rights, rights)) {
      this.#older ??= new Map();
      for (const id of running) if (!this.#older.has(id)) this.#older.set(id, { rights, until });
    }
    for (const [id, older] of this.#older ?? []) {
      if (equal(older.rights, next.rights)) this.#older?.delete(id);
    }
    this.#latest = next;
    return true;
  }

  /** Whether nothing may go on any more. */
  isOver(now: number): boolean {
    return isPast(this.#latest.expiresAt, now);
  }

  /** Ids of the operations that may not go on; each is named once. */
  takeOverdue(now: number): string[] {
    const overdue = [...(this.#older ?? [])].flatMap(([id, { until }]) => (isPast(until, now) ? [id] : []));
    for (const id of overdue) this.#older?.delete(id);
    return overdue;
  }

  /** The operation has ended; its id may be used for another. */
  forget(id: string): void {
    this.#older?.delete(id);
  }
}

function isPast(moment: number | null, now: number): boolean {
  return moment !== null && moment <= now;
}

/** Rights are kept in one form, so that equal ones have the same text. */
function equal(one: Rights, other: Rights): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
