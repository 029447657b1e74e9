import { addressKey } from "../auth/budget/address-key.js";

/** How many connections that stay open one address may have at a time, over all transports that hold one. */
export class AddressQuota {
  readonly #open = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** Takes a place; gives what hands it back, to be called once, or null where the address has no place left. */
  enter(address: string): (() => void) | null {
    const key = addressKey(address);
    const open = this.#open.get(key) ?? 0;
    if (open >= this.most) return null;
    this.#open.set(key, open + 1);
    return () => {
      const left = (this.#open.get(key) ?? 1) - 1;
      if (left === 0) this.#open.delete(key);
      else this.#open.set(key, left);
    };
  }
}
