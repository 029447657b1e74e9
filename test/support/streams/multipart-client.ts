import type { AnswerError } from "../ask.js";
import { bearerFor } from "../token-for.js";
import { partsOf } from "./parts-of.js";
import type { StreamClient, StreamResult } from "./stream-client.js";

interface Part {
  readonly payload?: StreamResult | null;
  readonly errors?: readonly AnswerError[];
}

/** Reads a multipart subscription as Apollo Client does. */
export const multipartClient: StreamClient = (graphqlUrl, operation, heard, authorization = bearerFor()) => {
  const results: StreamResult[] = [];
  const leaving = new AbortController();
  const run = async () => {
    const response = await fetch(graphqlUrl, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json",
        ...(authorization !== null && { authorization }),
      },
      body: JSON.stringify(operation),
      signal: leaving.signal,
    });
    if (!response.headers.get("content-type")?.startsWith("multipart/mixed")) {
      // With one result to give, the server may as well give it as one.
      const answer = (await response.json()) as StreamResult;
      if (answer.data !== undefined) results.push(answer);
      return { errors: answer.data === undefined ? (answer.errors ?? []) : [] };
    }
    for await (const text of partsOf(response)) {
      const { payload, errors } = JSON.parse(text) as Part;
      if (payload === null) return { errors: errors ?? [] };
      if (payload === undefined) continue;
      if (payload.data === undefined) return { errors: payload.errors ?? [] };
      results.push(payload);
      heard?.(payload);
    }
    return { errors: [] };
  };
  const ended = run();
  ended.catch(() => undefined);
  return { results, ended, leave: () => leaving.abort() };
};
