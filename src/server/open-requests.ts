import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

export interface OpenRequests {
  /** Whether a request that has arrived in full is being worked on for this connection. */
  worksFor(connection: Duplex): boolean;
  /** Whether nothing but a request that has arrived is being worked on for its connection. */
  isOnly(request: IncomingMessage): boolean;
  /**
   * Closes every connection as soon as nothing is worked on for it, from now on new ones too. A request that is still
   * arriving is lost with it: its client may take minutes over the rest, and the drain would wait for it.
   */
  cutOffUnfinished(): void;
}

/** What is under way on one connection. */
interface Traffic {
  /** How many requests there are whose answer is not over. */
  waiting: number;
  /** The last that came, until its answer is over. Only it may still be arriving: requests come one after the other. */
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
    // Answers are not always over in the order of their requests: one that is destroyed does not wait for its turn.
    if (traffic.last === this.req) traffic.last = null;
    if (cuttingOff && underWork(traffic) === 0) this.req.socket.destroySoon();
  }
  server.on("request", (request, response) => {
    const traffic = connections.get(request.socket);
    if (traffic === undefined) return;
    traffic.waiting += 1;
    traffic.last = request;
    response.on("close", answered);
  });
  const worksFor = (connection: Duplex) => {
    const traffic = connections.get(connection);
    return traffic !== undefined && underWork(traffic) > 0;
  };
  return {
    worksFor,
    isOnly({ socket }) {
      const traffic = connections.get(socket);
      return traffic === undefined || underWork(traffic) <= 1;
    },
    cutOffUnfinished() {
      cuttingOff = true;
      for (const socket of connections.keys()) if (!worksFor(socket)) socket.destroy();
    },
  };
}

/** How many of a connection's requests have arrived in full and are not answered. */
function underWork({ waiting, last }: Traffic): number {
  return last !== null && !last.complete ? waiting - 1 : waiting;
}
