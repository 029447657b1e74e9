import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { StillgraphError } from "../errors/stillgraph-error.js";
import type { Admission } from "../execution/admission.js";
import type { ErrorPresenter } from "../execution/error-presenter.js";
import type { AddressQuota } from "../transports/address-quota.js";
import type { WebSocketTransport } from "../transports/websocket/websocket-transport.js";
import { answerRaw } from "./answer-raw.js";
import { errorAnswer } from "./error-answer.js";
import { mayConnect } from "./may-connect.js";
import { requestIdOf } from "./request-id.js";

interface Upgrades {
  readonly path: string;
  readonly origins: readonly (string | RegExp)[];
  readonly websocket: WebSocketTransport;
  readonly quota: AddressQuota;
  readonly admission: Admission;
  /** Of the client who sent a request. */
  readonly addressOf: (request: IncomingMessage) => string;
  /** Throws where a request calls the server by a wrong name; null where none is wrong. */
  readonly checkHost: ((request: IncomingMessage) => void) | null;
  readonly draining: () => boolean;
  /** Whether another request of this connection waits for its answer, which anything written now would be taken for. */
  readonly answering: (connection: Duplex) => boolean;
  readonly presenter: ErrorPresenter;
}

/** Of the WebSocket protocol, as ws takes them: what a client is told that does not begin one as it should. */
const VERSIONS = { "sec-websocket-version": "13, 8" };

/** WebSocket on an HTTP server: who may open one is decided here, what is said on it is the transport's business. */
export function acceptUpgrades(server: Server, upgrades: Upgrades): void {
  const { path, origins, websocket, quota, admission, addressOf, checkHost, draining, answering, presenter } =
    upgrades;
  const check = (request: IncomingMessage): void => {
    checkHost?.(request);
    const [asked = ""] = (request.url ?? "").split("?");
    if (asked !== path && asked !== `${path}/`) {
      throw new StillgraphError("NOT_FOUND", `No WebSocket is served here; GraphQL is at ${path}.`);
    }
    if (draining())
      throw new StillgraphError("SERVER_RESTARTING", "The server is going down; connect again.");
    if (!mayConnect(request.headers, origins)) {
      throw new StillgraphError(
        "ORIGIN_NOT_ALLOWED",
        "Pages of this origin may not call this server; its operator lists origins in CORS_ORIGINS.",
      );
    }
  };
  const answer = (
    request: IncomingMessage,
    stream: Duplex,
    error: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): void => {
    const requestId = requestIdOf(request);
    const { headers: ofError, ...rest } = errorAnswer(presenter, { error, requestId });
    answerRaw(stream, { requestId, headers: { ...ofError, ...headers }, ...rest });
  };
  const accept = (request: IncomingMessage, stream: Duplex, head: Buffer, address: string): void => {
    const onClose = quota.enter(address);
    if (onClose === null) {
      throw new StillgraphError("STREAM_LIMIT_EXCEEDED", "Too many streams are open from this address.");
    }
    const refuse = (reason: string) =>
      answer(request, stream, new StillgraphError("BAD_REQUEST", `${reason}.`), VERSIONS);
    websocket.accept({ request, stream, head, address, onClose, refuse });
  };
  server.on("upgrade", async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Node leaves the connection to whoever listens for upgrades, with nobody to hear its errors.
    socket.on("error", () => socket.destroy());
    if (answering(socket)) {
      socket.destroy();
      return;
    }
    try {
      const address = addressOf(request);
      const counted = admission.arrive(address);
      if (counted !== null) await counted;
      // Gone meanwhile: nothing would ever give its place back.
      if (socket.destroyed) return;
      check(request);
      accept(request, socket, head, address);
    } catch (error) {
      answer(request, socket, error);
    }
  });
}
