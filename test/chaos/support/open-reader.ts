import { once } from "node:events";
import WebSocket from "ws";
import { bearerFor } from "../../support/token-for.js";

/** A subscriber over WebSocket that takes next to nothing for each event, so that a test can have a thousand. */
export interface Reader {
  /** `sequence` of each event, as they came. */
  readonly sequences: readonly number[];
  /** Stops reading from its socket. */
  pause(): void;
  resume(): void;
  close(): void;
}

/**
 * Subscribes with a document whose result begins with `sequence`.
 *
 * @param heard told of each event's sequence.
 * @throws Error when the server does not open a WebSocket.
 */
export async function openReader(
  graphqlUrl: string,
  subscription: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
  heard: (sequence: number) => void,
): Promise<Reader> {
  const socket = new WebSocket(graphqlUrl.replace(/^http/, "ws"), "graphql-transport-ws");
  const sequences: number[] = [];
  socket.on("message", (data: Buffer) => {
    // The rest of an event is padding, and a thousand times padding takes long to parse.
    const [, sequence] = /"sequence":(\d+)/.exec(data.toString("latin1", 0, 120)) ?? [];
    if (sequence === undefined) return;
    sequences.push(Number(sequence));
    heard(Number(sequence));
  });
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "connection_init", payload: { authorization: bearerFor() } }));
  socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: subscription }));
  return {
    sequences,
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    close: () => socket.terminate(),
  };
}
