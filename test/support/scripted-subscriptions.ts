import { GraphQLError, OperationTypeNode } from "graphql";
import type { Sink } from "../../src/events/sink.js";
import type { Subscriber } from "../../src/events/subscriber.js";
import type { OperationRequest } from "../../src/execution/operation-request.js";

/**
 * In place of the pipeline: every subscription gets the results that the test publishes, from a log of its own, as a
 * real one does: only as fast as its sink takes them.
 */
export class ScriptedSubscriptions {
  readonly #readers = new Set<Reader>();

  /** How many subscriptions are open. */
  get open(): number {
    return this.#readers.size;
  }

  /** Most results that are ahead of a sink: in the log, and not in its memory. */
  get waiting(): number {
    return Math.max(0, ...[...this.#readers].map(({ waiting }) => waiting));
  }

  publish(...results: readonly unknown[]): void {
    for (const reader of this.#readers) reader.publish(results);
  }

  /** Ends every subscription; `null` for an end without an error. */
  end(error: unknown): void {
    for (const reader of this.#readers) reader.end(error);
  }

  /** A document that begins with `broken` is refused, as one that does not fit the schema is. */
  operationKind({ source }: OperationRequest): OperationTypeNode | null {
    if (source.startsWith("broken")) return null;
    return source.startsWith("subscription") ? OperationTypeNode.SUBSCRIPTION : OperationTypeNode.QUERY;
  }

  async subscribe(
    { source }: OperationRequest,
    _context: unknown,
    sink: Sink,
  ): Promise<Subscriber | { readonly errors: readonly GraphQLError[] }> {
    if (source.startsWith("broken")) {
      return { errors: [new GraphQLError("broken", { extensions: { code: "GRAPHQL_VALIDATION_FAILED" } })] };
    }
    const reader = new Reader(sink, () => this.#readers.delete(reader));
    this.#readers.add(reader);
    return reader;
  }
}

class Reader implements Subscriber {
  readonly #log: string[] = [];
  #position = 0;
  #takes = true;
  #closed = false;

  constructor(
    private readonly sink: Sink,
    private readonly gone: () => void,
  ) {}

  get waiting(): number {
    return this.#log.length - this.#position;
  }

  publish(results: readonly unknown[]): void {
    this.#log.push(...results.map((result) => JSON.stringify(result)));
    this.#deliver();
  }

  end(error: unknown): void {
    this.close();
    this.sink.end(error);
  }

  resume(): void {
    this.#takes = true;
    this.#deliver();
  }

  close(): void {
    this.#closed = true;
    this.gone();
  }

  #deliver(): void {
    while (this.#takes && !this.#closed && this.#position < this.#log.length) {
      const json = this.#log[this.#position++] ?? "";
      this.#takes = this.sink.next({ position: this.#position, json, bytes: Buffer.from(json) });
    }
  }
}
