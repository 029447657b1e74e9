import type { AnswerError } from "../ask.js";

export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  /** Names a trusted document. */
  readonly documentId?: string;
}

export interface StreamResult {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly AnswerError[];
}

/** How a stream came to its end: empty when it completed. */
export interface StreamEnd {
  readonly errors: readonly AnswerError[];
}

/** One operation under way, seen by its client. */
export interface OpenStream {
  /** Every result so far, in the order of arrival. */
  readonly results: readonly StreamResult[];
  readonly ended: Promise<StreamEnd>;
  /** Goes away without waiting for anything. */
  leave(): void;
}

/** A client of one transport, speaking its protocol as its users' clients do. */
export interface StreamClient {
  /**
   * @param heard told of each result as it arrives.
   * @param authorization such as `Bearer eyJ…`; of somebody who may do everything unless told, null for none.
   */
  (
    graphqlUrl: string,
    operation: Operation,
    heard?: (result: StreamResult) => void,
    authorization?: string | null,
  ): OpenStream;
  /** Environment variables of a server that shall serve it. */
  readonly settings?: Readonly<Record<string, string>>;
}
