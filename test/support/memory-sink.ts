import type { Delivery } from "../../src/events/delivery.js";
import type { Sink } from "../../src/events/sink.js";

/** A sink that remembers what it is given. */
export class MemorySink implements Sink {
  readonly deliveries: Delivery[] = [];
  ended: { readonly error: unknown } | null = null;
  #room: number;

  /** @param room how many results it takes before it is full. */
  constructor(room = Number.POSITIVE_INFINITY) {
    this.#room = room;
  }

  get positions(): number[] {
    return this.deliveries.map(({ position }) => position);
  }

  get texts(): string[] {
    return this.deliveries.map(({ json }) => json);
  }

  /** Has room for so many more; its subscriber has to be told. */
  makeRoom(room: number): void {
    this.#room = room;
  }

  next(delivery: Delivery): boolean {
    if (this.ended !== null) throw new Error("a sink was given something after its end");
    if (this.#room <= 0) throw new Error("a sink was given something though it was full");
    this.deliveries.push(delivery);
    this.#room -= 1;
    return this.#room > 0;
  }

  end(error: unknown): void {
    if (this.ended !== null) throw new Error("a sink was ended twice");
    this.ended = { error };
  }
}
