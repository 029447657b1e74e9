import { once } from "node:events";
import { openRawSocket, type RawSocket } from "../../support/streams/raw-socket.js";
import { codeIn } from "./code-in.js";
import type { Target } from "./target.js";

/** A WebSocket of an attacker. */
export interface AttackerSocket {
  readonly raw: RawSocket;
  /** What comes next on it: the code of a message, or the number with which it is closed. */
  next(): Promise<string>;
}

/** Messages that go with an answer and are none. */
const SAY_NOTHING = new Set<unknown>(["connection_ack", "complete", "pong"]);

/**
 * Opens a WebSocket, says who is there, and waits for what is answered to that: an acknowledgement or a close.
 *
 * @param silent to say nothing and to wait for nothing.
 *
 * @throws Error with the status, where none is opened.
 */
export async function openAttackerSocket(
  { graphqlUrl, authorization }: Target,
  { silent = false }: { readonly silent?: boolean } = {},
): Promise<AttackerSocket> {
  const raw = await openRawSocket(graphqlUrl);
  let read = 0;
  let closed: string | null = null;
  void raw.closed.then(({ code }) => {
    closed = String(code);
  });
  const next = async (): Promise<string> => {
    for (;;) {
      const message = raw.messages[read];
      if (message !== undefined) {
        read += 1;
        if (SAY_NOTHING.has(message["type"])) continue;
        return codeIn(JSON.stringify(message));
      }
      if (closed !== null) return closed;
      await Promise.race([once(raw.socket, "message"), raw.closed]);
    }
  };
  if (!silent) {
    raw.send({ type: "connection_init", ...(authorization !== null && { payload: { authorization } }) });
    await Promise.race([once(raw.socket, "message"), raw.closed]);
  }
  return { raw, next };
}
