import { createClient } from "graphql-ws";
import WebSocket from "ws";
import type { AnswerError } from "../ask.js";
import { bearerFor } from "../token-for.js";
import type { StreamClient, StreamEnd, StreamResult } from "./stream-client.js";

/** graphql-ws, without its coming back by itself. */
export const websocketClient: StreamClient = (graphqlUrl, operation, heard, authorization = bearerFor()) => {
  const client = createClient({
    url: graphqlUrl.replace(/^http/, "ws"),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(authorization !== null && { connectionParams: { authorization } }),
  });
  const results: StreamResult[] = [];
  const { promise: ended, resolve, reject } = Promise.withResolvers<StreamEnd>();
  const leave = client.subscribe(operation, {
    next: (result) => {
      results.push(result as StreamResult);
      heard?.(result as StreamResult);
    },
    error: (error) =>
      Array.isArray(error) ? resolve({ errors: error as unknown as AnswerError[] }) : reject(error),
    complete: () => resolve({ errors: [] }),
  });
  // Who leaves does not wait for an end, and none is missed.
  ended.catch(() => undefined).finally(() => client.dispose());
  return { results, ended, leave };
};
