import type { Delivery } from "./delivery.js";
import type { DeliveryAttempt } from "./delivery-attempt.js";

/** More deliveries than this are not remembered: the oldest go. */
const CAPACITY = 10_000;

/** What was sent and what became of it, oldest first. */
export class DeliveryBook {
  readonly #entries = new Map<number, Delivery>();
  #lastId = 0;

  /** Notes a delivery that begins; gives it with its id. */
  open(delivery: Omit<Delivery, "id" | "state" | "attempts">): Delivery {
    this.#lastId += 1;
    const entry: Delivery = { ...delivery, id: this.#lastId, state: "waiting", attempts: [] };
    this.#entries.set(entry.id, entry);
    if (this.#entries.size > CAPACITY) {
      const [oldest] = this.#entries.keys();
      if (oldest !== undefined) this.#entries.delete(oldest);
    }
    return entry;
  }

  /** Notes how an attempt went. One already forgotten stays so. */
  note(id: number, attempt: DeliveryAttempt): void {
    const entry = this.#entries.get(id);
    if (entry !== undefined) this.#entries.set(id, { ...entry, attempts: [...entry.attempts, attempt] });
  }

  /** Notes what became of it. */
  end(id: number, state: Exclude<Delivery["state"], "waiting">): void {
    const entry = this.#entries.get(id);
    if (entry !== undefined) this.#entries.set(id, { ...entry, state });
  }

  list(): readonly Delivery[] {
    return [...this.#entries.values()];
  }

  /** Forgets those that are done with. */
  clear(): void {
    for (const { id, state } of this.list()) if (state !== "waiting") this.#entries.delete(id);
  }
}
