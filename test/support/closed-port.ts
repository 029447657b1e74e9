import { once } from "node:events";
import { createServer } from "node:net";

/** A port of this machine that nothing listens on: it was free a moment ago and is let go again. */
export async function closedPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return address.port;
}
