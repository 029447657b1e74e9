import { once } from "node:events";
import WebSocket from "ws";

export interface RawSocket {
  readonly socket: WebSocket;
  /** Every message so far, parsed. */
  readonly messages: readonly Readonly<Record<string, unknown>>[];
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  /** A text as it is, anything else as JSON. */
  send(message: unknown): void;
}

interface RawSocketOptions {
  readonly protocols?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A WebSocket on which a test says what it likes.
 *
 * @throws Error with the status of the answer, where the server does not open one.
 */
export async function openRawSocket(graphqlUrl: string, options: RawSocketOptions = {}): Promise<RawSocket> {
  const { protocols = ["graphql-transport-ws"], headers = {} } = options;
  const socket = new WebSocket(graphqlUrl.replace(/^http/, "ws"), [...protocols], { headers });
  const messages: Record<string, unknown>[] = [];
  const closed = Promise.withResolvers<{ code: number; reason: string }>();
  socket.on("message", (data) => void messages.push(JSON.parse(String(data))));
  socket.on("close", (code, reason) => closed.resolve({ code, reason: String(reason) }));
  await once(socket, "open");
  socket.on("error", () => undefined);
  return {
    socket,
    messages,
    closed: closed.promise,
    send: (message) => socket.send(typeof message === "string" ? message : JSON.stringify(message)),
  };
}
