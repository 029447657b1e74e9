import type { Delivery } from "./delivery.js";

/** A result whose bytes are made when the first subscriber takes them, and then kept for all the others. */
export class JsonDelivery implements Delivery {
  #bytes: Buffer | undefined;

  constructor(
    readonly position: number,
    readonly json: string,
  ) {}

  get bytes(): Buffer {
    this.#bytes ??= Buffer.from(this.json, "utf8");
    return this.#bytes;
  }
}
