import { type ExecutionResult, type GraphQLError, OperationTypeNode } from "graphql";
import type { Delivery } from "../events/delivery.js";
import type { Sink } from "../events/sink.js";
import type { Subscriber } from "../events/subscriber.js";
import type { ErrorPresenter } from "../execution/error-presenter.js";
import type { OperationContext } from "../execution/operation-context.js";
import type { OperationRequest } from "../execution/operation-request.js";
import type { Pipeline } from "../execution/pipeline.js";
import { resultJson } from "../execution/result-json.js";
import type { Outlet } from "./outlet.js";

export interface OperationParts {
  readonly pipeline: Pipeline;
  readonly presenter: ErrorPresenter;
  readonly request: OperationRequest;
  /** Rejects where the operation is not granted. */
  readonly context: OperationContext | Promise<OperationContext>;
  readonly requestId: string;
  readonly outlet: Outlet;
}

/**
 * One operation of any kind on a transport that can stream: a query or mutation gives one result and completes. The
 * transport may close it at any time, also before the subscription stands; the outlet then hears nothing more.
 */
export class RunningOperation implements Sink {
  #subscriber: Subscriber | null = null;
  #over = false;
  /** Whether there is one result at the most. */
  #single = false;
  /** Whether the outlet drained while there was nobody to tell. */
  #resumed = false;
  #working = true;
  /** Resolves when the work of the request is done: a query or mutation is executed, or a subscription stands. */
  readonly settled: Promise<void>;

  /** Begins at once; the outlet is called from a later turn of the event loop on, never from within. */
  static start(parts: OperationParts): RunningOperation {
    const { request, ...others } = parts;
    return new RunningOperation(others, request);
  }

  /** @param request not kept: it can be large, and a subscription stands for long. */
  private constructor(
    private readonly parts: Omit<OperationParts, "request">,
    request: OperationRequest,
  ) {
    this.settled = this.#run(request).finally(() => {
      this.#working = false;
    });
  }

  /** Whether the work of the request goes on, which it does also where nobody wants its result any more. */
  get isWorking(): boolean {
    return this.#working;
  }

  /** The outlet takes results again. */
  resume(): void {
    if (this.#subscriber === null) this.#resumed = true;
    else this.#subscriber.resume();
  }

  /** Nobody wants the rest: frees what it holds at once. A mutation that has begun is finished all the same. */
  close(): void {
    this.#over = true;
    this.#subscriber?.close();
    this.#subscriber = null;
  }

  /**
   * Ends a subscription with the error, which its client is told. What has one answer goes on: it was asked while it was
   * allowed.
   */
  breakOff(error: unknown): void {
    if (this.#single) return;
    const subscriber = this.#subscriber;
    this.#finish([error]);
    subscriber?.close();
  }

  /** @internal */
  next(delivery: Delivery): boolean {
    if (this.#over) return false;
    return this.parts.outlet.next(delivery.bytes);
  }

  /** @internal */
  end(error: unknown): void {
    if (error === null) this.#finish(null);
    else this.#finish([error]);
  }

  async #run(request: OperationRequest): Promise<void> {
    const { pipeline } = this.parts;
    try {
      // Also where there is nothing to wait for: what the outlet is called with belongs to no caller's turn, and a
      // transport can set itself up first.
      const context = await this.parts.context;
      if (pipeline.operationKind(request) === OperationTypeNode.SUBSCRIPTION) {
        this.#joined(await pipeline.subscribe(request, context, this));
      } else {
        this.#single = true;
        this.#answered(await pipeline.execute(request, context));
      }
    } catch (error) {
      this.#finish([error]);
    }
  }

  #joined(joined: Subscriber | { readonly errors: readonly GraphQLError[] }): void {
    if ("errors" in joined) {
      this.#finish(joined.errors);
      return;
    }
    if (this.#over) {
      joined.close();
      return;
    }
    this.#subscriber = joined;
    if (this.#resumed) joined.resume();
  }

  #answered(result: ExecutionResult): void {
    const { presenter, requestId, outlet } = this.parts;
    if (this.#over) return;
    if (result.data === undefined) {
      this.#finish(result.errors ?? []);
      return;
    }
    outlet.next(Buffer.from(resultJson(result, presenter, requestId)));
    this.#finish(null);
  }

  #finish(errors: readonly unknown[] | null): void {
    if (this.#over) return;
    const kind = this.#subscriber === null ? "refused" : "broken";
    this.#over = true;
    this.#subscriber = null;
    const { presenter, requestId, outlet } = this.parts;
    if (errors === null) {
      outlet.end({ kind: "complete" });
      return;
    }
    outlet.end({
      kind,
      errors: errors.map((error) => presenter.present(error, requestId)),
    });
  }
}
