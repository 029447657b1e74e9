import { callbackClient } from "./callback-client.js";
import { multipartClient } from "./multipart-client.js";
import { sseClient } from "./sse-client.js";
import type { StreamClient } from "./stream-client.js";
import { websocketClient } from "./websocket-client.js";

/** A client for each transport, by the transport's name. */
export const streamClients: readonly (readonly [transport: string, client: StreamClient])[] = [
  ["WebSocket", websocketClient],
  ["server-sent events", sseClient],
  ["multipart", multipartClient],
  ["callbacks of a router", callbackClient],
];
