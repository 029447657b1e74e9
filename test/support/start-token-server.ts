import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tokenFor } from "./token-for.js";

/** What gives a front end its tokens: each request gets a fresh one. */
export interface TokenServer {
  readonly url: string;
  /** How many it has given. */
  count(): number;
  stop(): void;
}

/** @param lifeS seconds that a token is good for. */
export async function startTokenServer(lifeS: number): Promise<TokenServer> {
  let given = 0;
  const server = createServer((_request, response) => {
    given += 1;
    response.end(tokenFor({ exp: Math.floor(Date.now() / 1_000) + lifeS }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/token`,
    count: () => given,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
