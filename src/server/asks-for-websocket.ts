import type { IncomingMessage } from "node:http";

/**
 * Whether a request that asks for another protocol asks for one that is served. The others offer something that may be
 * left alone: curl and Java's client offer HTTP/2 with every plain request, and want their answer. A WebSocket begins
 * with a GET.
 */
export function asksForWebSocket({ method, headers }: IncomingMessage): boolean {
  return method === "GET" && headers.upgrade?.toLowerCase() === "websocket";
}
