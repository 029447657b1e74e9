import { bearerFor } from "./token-for.js";

/** A GraphQL answer as it came over the wire, unread by any client library. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly AnswerError[];
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly retryable: boolean;
    readonly requestId: string;
    readonly inputPath?: readonly (string | number)[];
    readonly retryAfter?: number;
    readonly upstream?: Readonly<Record<string, unknown>>;
  };
}

/**
 * POSTs one operation over a real socket and gives status, headers and body, whatever they are.
 *
 * @param headers over those of somebody who may do everything; an empty `authorization` for none.
 */
export async function ask(
  graphqlUrl: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(graphqlUrl, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: bearerFor(), ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as { data?: Answer["data"]; errors?: readonly AnswerError[] };
  return { status: response.status, headers: response.headers, data: body.data, errors: body.errors ?? [] };
}
