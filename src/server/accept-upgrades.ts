import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { StillgraphError } from "../errors/stillgraph-error.js";
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
  readonly draining: () => boolean;
  readonly presenter: ErrorPresenter;
}

/** WebSocket on an HTTP server: who may open one is decided here, what is said on it is the transport's business. */
export function acceptUpgrades(server: Server, upgrades: Upgrades): void {
  const { path, origins, websocket, quota, draining, presenter } = upgrades;
  const admit = (request: IncomingMessage): (() => void) => {
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
    const leave = quota.enter(request.socket.remoteAddress ?? "unknown");
    if (leave !== null) return leave;
    throw new StillgraphError("STREAM_LIMIT_EXCEEDED", "Too many streams are open from this address.");
  };
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Node leaves the connection to whoever listens for upgrades, with nobody to hear its errors.
    socket.on("error", () => socket.destroy());
    try {
      websocket.accept(request, socket, head, admit(request));
    } catch (error) {
      const requestId = requestIdOf(request);
      answerRaw(socket, { requestId, ...errorAnswer(presenter, { error, requestId }) });
    }
  });
}
