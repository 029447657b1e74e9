import type { IncomingHttpHeaders } from "node:http";
import type { Dispatcher } from "undici";
import type { NoReply, Outcome } from "./outcome.js";

export interface HttpRequest {
  readonly method: "GET" | "POST" | "PATCH";
  /** Path and query, from `/`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Bounds {
  /** Milliseconds from now to the last byte of the answer. */
  readonly timeoutMs: number;
  /** Largest answer read, in bytes. */
  readonly maxBytes: number;
}

/**
 * One HTTP exchange over a pool, through undici's dispatch level: it skips the stream that `request()` builds
 * for every answer, which is a third of the client's cost for bodies this small.
 *
 * Never rejects: what goes wrong is part of the outcome.
 */
export function exchange(pool: Dispatcher, request: HttpRequest, bounds: Bounds): Promise<Outcome> {
  return new Promise((resolve) => {
    const handler = new CollectingHandler(bounds, resolve);
    pool.dispatch({ ...request, headersTimeout: 0, bodyTimeout: 0 }, handler);
  });
}

/** Gathers one answer and settles exactly once, also while the request still waits for a connection. */
class CollectingHandler implements Dispatcher.DispatchHandler {
  readonly #timer: NodeJS.Timeout;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #status = 0;
  #headers: IncomingHttpHeaders = {};
  #bytes = 0;
  #settled = false;

  constructor(
    private readonly bounds: Bounds,
    private readonly resolve: (outcome: Outcome) => void,
  ) {
    this.#timer = setTimeout(() => this.#giveUp("timeout", "no answer in time"), bounds.timeoutMs);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#settled) controller.abort(new Error("gave up before the request was sent"));
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.bounds.maxBytes) this.#giveUp("tooLarge", "the answer is too large");
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [first] = this.#chunks;
    const body = this.#chunks.length === 1 && first !== undefined ? first : Buffer.concat(this.#chunks);
    this.#settle({
      kind: "reply",
      status: this.#status,
      headers: this.#headers,
      text: body.toString("utf8"),
    });
  }

  onResponseError(_: Dispatcher.DispatchController, cause: Error): void {
    this.#settle({ kind: "none", trouble: "network", cause });
  }

  #giveUp(trouble: NoReply["trouble"], why: string): void {
    const cause = new Error(why);
    this.#settle({ kind: "none", trouble, cause });
    this.#controller?.abort(cause);
  }

  #settle(outcome: Outcome): void {
    if (this.#settled) return;
    this.#settled = true;
    clearTimeout(this.#timer);
    this.resolve(outcome);
  }
}
