import type { ServerResponse } from "node:http";
import type { Expiring } from "../expiries.js";
import type { Beating } from "../heartbeats.js";
import type { OperationEnd, Outlet } from "../outlet.js";
import type { OperationParts } from "../running-operation.js";
import { RunningOperation } from "../running-operation.js";
import { tokenOver } from "../token-over.js";
import type { StreamFormat } from "./stream-format.js";

interface HttpStreamParts {
  readonly response: ServerResponse;
  readonly format: StreamFormat;
  /** Framed once for everybody who is sent the same result. */
  readonly framed: (result: Buffer) => Buffer;
  readonly headers: Readonly<Record<string, number | string | string[]>>;
  readonly operation: Omit<OperationParts, "outlet">;
  /** Milliseconds after which a reader that takes nothing is taken for gone. */
  readonly deadAfterMs: number;
  readonly clock: () => number;
  /** Called once, when the connection is no longer used. */
  readonly onClose: () => void;
}

/** One operation whose results go into one HTTP answer. */
export class HttpStream implements Outlet, Beating, Expiring {
  readonly #parts: Omit<HttpStreamParts, "operation">;
  readonly #operation: RunningOperation;
  #tookSomething: number;

  /** @param operation not kept, as its request can be large. */
  constructor({ operation, ...parts }: HttpStreamParts) {
    this.#parts = parts;
    const { response, format, headers, clock, onClose } = parts;
    this.#tookSomething = clock();
    response.writeHead(200, {
      ...headers,
      "content-type": format.contentType,
      "cache-control": "no-store",
      // Some proxies collect what they pass on, and a stream has no end to wait for.
      "x-accel-buffering": "no",
    });
    // Also says that the subscription was heard, which a client may wait for.
    response.write(format.opening);
    this.#operation = RunningOperation.start({ ...operation, outlet: this });
    response.on("drain", () => {
      this.#tookSomething = clock();
      this.#operation.resume();
    });
    response.on("error", () => response.destroy());
    response.once("close", () => {
      this.#operation.close();
      onClose();
    });
  }

  next(result: Buffer): boolean {
    return this.#parts.response.write(this.#parts.framed(result));
  }

  end(end: OperationEnd): void {
    this.#parts.response.end(this.#parts.format.ending(end));
  }

  beat(now: number): void {
    const { response, format, deadAfterMs } = this.#parts;
    if (response.writableEnded) return;
    if (!response.writableNeedDrain) {
      this.#tookSomething = now;
      response.write(format.keepAlive);
    } else if (now - this.#tookSomething > deadAfterMs) response.destroy();
  }

  expire(): void {
    this.#operation.breakOff(tokenOver());
  }

  /** Whether everything has been handed to the connection. */
  get ended(): boolean {
    return this.#parts.response.writableEnded;
  }

  /** Cuts the connection, whatever is left to send. */
  destroy(): void {
    this.#parts.response.destroy();
  }
}
