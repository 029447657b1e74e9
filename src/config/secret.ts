import { inspect } from "node:util";

const REDACTED = "[redacted]";

/**
 * A setting that must never be printed. Every way JavaScript has of turning a value into text (template
 * strings, JSON, console, util.inspect, pino) gives `[redacted]`; only `reveal()` gives the text, so a
 * search for `reveal(` lists every place a secret leaves its box.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [Symbol.toPrimitive](): string {
    return REDACTED;
  }

  [inspect.custom](): string {
    return REDACTED;
  }
}
