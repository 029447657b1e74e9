import { createClient } from "graphql-sse";
import { bearerFor } from "../token-for.js";
import type { StreamClient, StreamEnd, StreamResult } from "./stream-client.js";

/** graphql-sse in its distinct connections mode, without its coming back by itself. */
export const sseClient: StreamClient = (graphqlUrl, operation, heard, authorization = bearerFor()) => {
  const client = createClient({
    url: graphqlUrl,
    singleConnection: false,
    retryAttempts: 0,
    ...(authorization !== null && { headers: { authorization } }),
  });
  const results: StreamResult[] = [];
  const { promise: ended, resolve, reject } = Promise.withResolvers<StreamEnd>();
  const leave = client.subscribe(operation, {
    next: (result) => {
      const taken = result as unknown as StreamResult;
      results.push(taken);
      // The protocol has no event for what ends a stream: it is a result without data.
      if (taken.data !== undefined) heard?.(taken);
    },
    // A refusal without a stream is an answer like any other, which the client leaves unread.
    error: (problem) => refusalIn(problem).then(resolve, reject),
    complete() {
      const last = results.at(-1);
      const errors = last?.data === undefined ? (last?.errors ?? []) : [];
      if (errors.length > 0) results.pop();
      resolve({ errors });
    },
  });
  ended.catch(() => undefined).finally(() => client.dispose());
  return { results, ended, leave };
};

async function refusalIn(problem: unknown): Promise<StreamEnd> {
  const { response } = problem as { readonly response?: Response };
  if (response === undefined) throw problem;
  const { errors = [] } = (await response.json()) as StreamResult;
  return { errors };
}
