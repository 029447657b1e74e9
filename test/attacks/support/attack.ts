import type { Target } from "./target.js";
import type { Transport } from "./transport.js";

/**
 * Tries once.
 *
 * @param n differs each time, so that nothing the server remembers of one try makes the next cheap.
 * @returns the code of what was answered (codeIn), or the number with which a WebSocket was closed.
 */
export type Try = (target: Target, n: number) => Promise<string>;

/** One attack, on every transport on which it can be tried. */
export interface Attack {
  readonly name: string;
  /** What stops it, in the words of docs/limits.md. */
  readonly stoppedBy: string;
  /** How many requests or messages one try is; 1 unless told. What they cost is counted for each. */
  readonly requests?: number;
  readonly tries: Partial<Readonly<Record<Transport, Try>>>;
  /** What is answered to somebody with a token. */
  readonly code: CodeByTransport;
  /** What is answered to somebody without one, where it is not that a token is missing. */
  readonly withoutToken?: CodeByTransport;
}

/** Attacks of one kind. */
export interface AttackGroup {
  readonly kind: string;
  readonly attacks: readonly Attack[];
}

/** One code for all transports, or one for each that differs from `other`. */
export type CodeByTransport =
  | string
  | (Partial<Readonly<Record<Transport, string>>> & { readonly other?: string });
