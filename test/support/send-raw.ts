import { connect } from "node:net";

/**
 * Writes bytes as they are to a server's socket, from where no HTTP client keeps them in order.
 *
 * @param until what to wait for; the end of the connection unless given, which then stays open.
 * @returns everything that was answered.
 */
export async function sendRaw(origin: string, bytes: string, until?: RegExp): Promise<RawConversation> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  let text = "";
  const ended = Promise.withResolvers<string>();
  const reached = Promise.withResolvers<void>();
  socket.setEncoding("utf8").on("data", (chunk) => {
    text += chunk;
    if (until?.test(text)) reached.resolve();
  });
  // A reset is an end as well; what was answered before it counts.
  socket.on("error", () => undefined);
  socket.on("close", () => {
    ended.resolve(text);
    reached.resolve();
  });
  socket.write(bytes);
  await reached.promise;
  return { text: () => text, ended: ended.promise, close: () => socket.destroy() };
}

interface RawConversation {
  /** What has been answered so far. */
  text(): string;
  /** Everything that was answered, when the server has closed the connection. */
  readonly ended: Promise<string>;
  close(): void;
}
