import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhenResult,
} from "cockatiel";
import { Pool } from "undici";
import { exchange, type HttpRequest } from "./exchange.js";
import type { Outcome } from "./outcome.js";

/** Failures in a row after which an address is left alone, and for how long. */
const BREAK_AFTER = 8;
const HALF_OPEN_AFTER_MS = 5_000;
const CONNECTIONS = 128;

export interface CircuitChange {
  /** Origin of the address. */
  readonly address: string;
  readonly open: boolean;
}

export interface OriginOptions {
  /** Failures in a row that open the circuit. */
  readonly breakAfter?: number;
  /** Milliseconds an open circuit waits before it lets one call through to see. */
  readonly halfOpenAfterMs?: number;
  /** Told when an address is given up for a while, and when it is used again. */
  readonly onCircuit?: (change: CircuitChange) => void;
  /** Which outcomes say that the address is unwell; unless told, no answer and any status from 500 up. */
  readonly isFailure?: (outcome: Outcome) => boolean;
}

/** One base address: its connections and its circuit breaker. */
export class OriginPool {
  readonly #pool: Pool;
  readonly #prefix: string;
  readonly #breaker: CircuitBreakerPolicy;
  #open = false;

  constructor(baseUrl: string, options: OriginOptions = {}) {
    const { origin, pathname } = new URL(baseUrl);
    this.#pool = new Pool(origin, { connections: CONNECTIONS, keepAliveTimeout: 30_000 });
    this.#prefix = pathname === "/" ? "" : pathname;
    this.#breaker = circuitBreaker(
      handleWhenResult((outcome) => (options.isFailure ?? isFailure)(outcome as Outcome)),
      {
        breaker: new ConsecutiveBreaker(options.breakAfter ?? BREAK_AFTER),
        halfOpenAfter: options.halfOpenAfterMs ?? HALF_OPEN_AFTER_MS,
      },
    );
    // Each trial call that fails breaks the circuit anew; the change is what is told.
    const becomes = (open: boolean) => () => {
      if (this.#open !== open) options.onCircuit?.({ address: origin, open });
      this.#open = open;
    };
    this.#breaker.onBreak(becomes(true));
    this.#breaker.onReset(becomes(false));
  }

  /** Sends one request; an open circuit is an outcome like any other. */
  async send(request: HttpRequest, bounds: { timeoutMs: number; maxBytes: number }): Promise<Outcome> {
    try {
      const prefixed = this.#prefix === "" ? request : { ...request, path: this.#prefix + request.path };
      return await this.#breaker.execute(() => exchange(this.#pool, prefixed, bounds));
    } catch (error) {
      if (error instanceof BrokenCircuitError) return { kind: "none", trouble: "circuitOpen", cause: error };
      throw error;
    }
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}

/** Only what says that the address is unwell: a refusal is an answer of a healthy service. */
function isFailure(outcome: Outcome): boolean {
  if (outcome.kind === "reply") return outcome.status >= 500;
  return outcome.trouble !== "tooLarge";
}
