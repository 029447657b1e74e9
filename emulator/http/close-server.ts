import type { Server } from "node:http";

/** Stops a server at once: connections that still wait for an answer are cut. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
