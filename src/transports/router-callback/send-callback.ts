import type { Dispatcher } from "undici";
import type { CallbackOutcome } from "./callback-outcome.js";
import { callbackProtocol } from "./callback-protocol.js";

interface Message {
  /** Path and query, from `/`. */
  readonly path: string;
  readonly body: string;
}

interface Bounds {
  /** Milliseconds from now to the end of the answer, the wait for a connection included. */
  readonly timeoutMs: number;
  /** Bytes of an answer after which its connection is dropped; what counts is the status. */
  readonly maxBytes: number;
}

/**
 * POSTs one message over a pool. Redirects are answers like any other and not followed: an allowed origin must not
 * be able to pass this server on. Never rejects.
 */
export function sendCallback(pool: Dispatcher, message: Message, bounds: Bounds): Promise<CallbackOutcome> {
  return new Promise((resolve) => {
    pool.dispatch(
      { ...message, method: "POST", headers: callbackProtocol, headersTimeout: 0, bodyTimeout: 0 },
      new StatusHandler(bounds, resolve),
    );
  });
}

/** Waits for the status, reads the rest away so that the connection can be used again, and settles once. */
class StatusHandler implements Dispatcher.DispatchHandler {
  readonly #timer: NodeJS.Timeout;
  #controller: Dispatcher.DispatchController | undefined;
  #status: number | undefined;
  #bytes = 0;
  #settled = false;

  constructor(
    private readonly bounds: Bounds,
    private readonly resolve: (outcome: CallbackOutcome) => void,
  ) {
    this.#timer = setTimeout(
      () => this.#stop(new Error("the router did not answer in time")),
      bounds.timeoutMs,
    );
  }

  /** The request is about to be written: from here on the router may have it. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#settled) controller.abort(new Error("given up before it was sent"));
    else this.#controller = controller;
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number): void {
    this.#status = status;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.bounds.maxBytes) this.#stop(new Error("the router's answer is too large"));
  }

  onResponseEnd(): void {
    this.#settle(new Error("an answer without a status"));
  }

  onResponseError(_: Dispatcher.DispatchController, cause: Error): void {
    this.#settle(cause);
  }

  #stop(cause: Error): void {
    this.#settle(cause);
    this.#controller?.abort(cause);
  }

  #settle(cause: Error): void {
    if (this.#settled) return;
    this.#settled = true;
    clearTimeout(this.#timer);
    this.resolve(
      this.#status === undefined
        ? { kind: "unanswered", sent: this.#controller !== undefined, cause }
        : { kind: "answered", status: this.#status },
    );
  }
}
