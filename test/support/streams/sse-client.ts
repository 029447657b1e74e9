import { createClient } from "graphql-sse";
import type { StreamClient, StreamEnd, StreamResult } from "./stream-client.js";

/** graphql-sse in its distinct connections mode, without its coming back by itself. */
export const sseClient: StreamClient = (graphqlUrl, operation, heard) => {
  const client = createClient({ url: graphqlUrl, singleConnection: false, retryAttempts: 0 });
  const results: StreamResult[] = [];
  const { promise: ended, resolve, reject } = Promise.withResolvers<StreamEnd>();
  const leave = client.subscribe(operation, {
    next: (result) => {
      const taken = result as unknown as StreamResult;
      results.push(taken);
      // The protocol has no event for what ends a stream: it is a result without data.
      if (taken.data !== undefined) heard?.(taken);
    },
    error: reject,
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
