import type { StreamFormat } from "../http/stream-format.js";

const NEXT = Buffer.from("event: next\ndata: ");
const END = Buffer.from("\n\n");
const COMPLETE = "event: complete\ndata:\n\n";

/**
 * GraphQL over server-sent events, distinct connections: each result an event `next`, in the end an event `complete`.
 * Errors are results too, since browsers' EventSource shows no answer but a stream.
 * https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverSSE.md
 */
export const sseFormat: StreamFormat = {
  accepts: ({ type }) => type === "text/event-stream",
  contentType: "text/event-stream; charset=utf-8",
  opening: ":\n\n",
  keepAlive: ":\n\n",
  result: (result) => Buffer.concat([NEXT, result, END]),
  ending: (end) =>
    end.kind === "complete" ? COMPLETE : `${NEXT}${JSON.stringify({ errors: end.errors })}${END}${COMPLETE}`,
};
