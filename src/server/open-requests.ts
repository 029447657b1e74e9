import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";

export interface OpenRequests {
  /** Whether a request that has arrived in full is being worked on for this connection. */
  worksFor(connection: Duplex): boolean;
  /**
   * Closes every connection that nothing is worked on for, from now on new ones too. A request that is still arriving
   * is lost with it: its client may take minutes over the rest, and the drain would wait for it.
   */
  cutOffUnfinished(): void;
}

/** Watches which requests of an HTTP server are under way on which connection. */
export function openRequests(server: Server): OpenRequests {
  const underWay = new Map<Duplex, Set<IncomingMessage>>();
  let cuttingOff = false;
  server.on("connection", (socket) => {
    if (cuttingOff) {
      socket.destroy();
      return;
    }
    underWay.set(socket, new Set());
    socket.once("close", () => underWay.delete(socket));
  });
  server.on("request", (request, response) => {
    const { socket } = request;
    underWay.get(socket)?.add(request);
    response.once("close", () => underWay.get(socket)?.delete(request));
  });
  const worksFor = (connection: Duplex) => {
    for (const request of underWay.get(connection) ?? []) if (request.complete) return true;
    return false;
  };
  return {
    worksFor,
    cutOffUnfinished() {
      cuttingOff = true;
      for (const socket of underWay.keys()) if (!worksFor(socket)) socket.destroy();
    },
  };
}
