import type { Fault } from "./fault.js";

/** A fault that waits for calls; `times` counts down. */
export type PendingFault = Fault & { readonly id: number };

/** The faults ordered so far. Each call uses up at most one: the oldest that fits. */
export class FaultQueue {
  #pending: PendingFault[] = [];
  #lastId = 0;

  add(fault: Fault): PendingFault {
    this.#lastId += 1;
    const pending = { ...fault, id: this.#lastId };
    this.#pending.push(pending);
    return pending;
  }

  /** The fault for this call, one use fewer left of it; undefined when the call shall go well. */
  take(operation: string): Fault | undefined {
    const found = this.#pending.find((fault) => fault.operation === "*" || fault.operation === operation);
    if (found === undefined) return undefined;
    this.#pending = this.#pending.flatMap((fault) => {
      if (fault !== found) return [fault];
      return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
    });
    return found;
  }

  list(): readonly PendingFault[] {
    return this.#pending;
  }

  /** Forgets one fault, or all; gives how many were forgotten. */
  clear(id?: number): number {
    const before = this.#pending.length;
    this.#pending = id === undefined ? [] : this.#pending.filter((fault) => fault.id !== id);
    return before - this.#pending.length;
  }
}
