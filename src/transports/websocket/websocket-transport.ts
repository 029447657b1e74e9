import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { Credentials } from "../../auth/authenticator.js";
import type { Heartbeats } from "../heartbeats.js";
import { CloseCode } from "./close-code.js";
import { WebSocketConnection, type WebSocketConnectionParts } from "./websocket-connection.js";

const PROTOCOL = "graphql-transport-ws";

/** Milliseconds a client gets to answer a close frame. */
const CLOSE_MS = 2_000;

interface WebSocketTransportParts extends Omit<WebSocketConnectionParts, "onClose"> {
  readonly heartbeats: Heartbeats;
  /** Bytes of one message. */
  readonly messageLimit: number;
}

/** A connection whose client asked for an upgrade. */
export interface Upgrade {
  readonly request: IncomingMessage;
  readonly stream: Duplex;
  /** What came with the request already of what follows it. */
  readonly head: Buffer;
  /** Of the client. */
  readonly address: string;
  /** Called once, when the connection is no longer there. */
  readonly onClose: () => void;
  /** Answers, and closes the connection, where the request begins no WebSocket for the reason that is given. */
  readonly refuse: (reason: string) => void;
}

/** GraphQL over WebSocket for connections that somebody else has decided to let in. */
export class WebSocketTransport {
  readonly #server: WebSocketServer;
  readonly #open = new Set<WebSocketConnection>();
  readonly #refusals = new WeakMap<IncomingMessage, Upgrade["refuse"]>();
  #onEmpty: (() => void) | null = null;

  constructor(private readonly parts: WebSocketTransportParts) {
    const options = {
      noServer: true,
      clientTracking: false,
      // Results are written past ws, uncompressed; and a compressor for each connection would be its largest part.
      perMessageDeflate: false,
      maxPayload: parts.messageLimit,
      closeTimeout: CLOSE_MS,
      handleProtocols: (offered: Set<string>) => (offered.has(PROTOCOL) ? PROTOCOL : false),
    } as const;
    this.#server = new WebSocketServer(options);
    this.#server.on("wsClientError", ({ message }, _stream, request) =>
      this.#refusals.get(request)?.(message),
    );
  }

  /** Takes it over. */
  accept({ request, stream, head, address, onClose, refuse }: Upgrade): void {
    stream.once("close", onClose);
    this.#refusals.set(request, refuse);
    this.#server.handleUpgrade(request, stream, head, (socket) => {
      // What was wrong with a frame is in the code that ws closes with. One that is being closed can send such frames as
      // well, and an error that nobody hears ends the process.
      socket.on("error", () => undefined);
      const { authorization } = request.headers;
      if (socket.protocol === PROTOCOL) this.#speak(socket, stream, { authorization, address });
      else socket.close(CloseCode.SUBPROTOCOL_NOT_ACCEPTABLE, `The subprotocol must be ${PROTOCOL}`);
    });
  }

  /** Closes each connection when its operations have ended; those that hang on are cut off. Resolves when none is left. */
  async close(): Promise<void> {
    for (const connection of this.#open) connection.drain();
    if (this.#open.size === 0) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#onEmpty = resolve;
    await promise;
  }

  #speak(socket: WebSocket, stream: Duplex, upgrade: Credentials): void {
    const { heartbeats } = this.parts;
    const connection = new WebSocketConnection(socket, stream, upgrade, {
      ...this.parts,
      onClose: () => {
        heartbeats.delete(connection);
        this.#open.delete(connection);
        if (this.#open.size === 0) this.#onEmpty?.();
      },
    });
    this.#open.add(connection);
    heartbeats.add(connection);
  }
}
