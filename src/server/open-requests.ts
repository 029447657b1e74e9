import type { IncomingMessage, Server, ServerResponse } from "node:http";
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

/** What is under way on one connection. Requests arrive one after the other, so that only the last may be unfinished. */
interface Traffic {
  /** How many requests have no answer yet. */
  waiting: number;
  /** Null where none is waiting. */
  last: IncomingMessage | null;
}

/** Watches which requests of an HTTP server are under way on which connection. */
export function openRequests(server: Server): OpenRequests {
  const connections = new Map<Duplex, Traffic>();
  let cuttingOff = false;
  server.on("connection", (socket) => {
    if (cuttingOff) {
      socket.destroy();
      return;
    }
    connections.set(socket, { waiting: 0, last: null });
    socket.once("close", () => connections.delete(socket));
  });
  // One function for all answers: a listener of its own for each would be work at every request.
  function answered(this: ServerResponse): void {
    const traffic = connections.get(this.req.socket);
    if (traffic === undefined) return;
    traffic.waiting -= 1;
    if (traffic.waiting === 0) traffic.last = null;
  }
  server.on("request", (request, response) => {
    const traffic = connections.get(request.socket);
    if (traffic === undefined) return;
    traffic.waiting += 1;
    traffic.last = request;
    response.on("close", answered);
  });
  const worksFor = (connection: Duplex) => {
    const { waiting, last } = connections.get(connection) ?? { waiting: 0, last: null };
    return waiting > 1 || last?.complete === true;
  };
  return {
    worksFor,
    cutOffUnfinished() {
      cuttingOff = true;
      for (const socket of connections.keys()) if (!worksFor(socket)) socket.destroy();
    },
  };
}
