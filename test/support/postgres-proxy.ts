import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A network between a client and a PostgreSQL server, with a cable that can be pulled. */
interface PostgresProxy {
  /** The server's address by way of the proxy. */
  readonly url: string;
  /** From now on the connections there are carry nothing more, and nobody is told. New ones work. */
  silence(): void;
}

/** Starts a proxy to the server at the address; it is gone after the test. */
export async function startPostgresProxy(serverUrl: string): Promise<PostgresProxy> {
  const target = new URL(serverUrl);
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const server = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(from);
      from.on("error", () => to.destroy());
      from.pipe(to);
    }
  }).listen(0, "127.0.0.1");
  await once(proxy, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    proxy.close();
  });
  const address = proxy.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  const url = new URL(serverUrl);
  url.port = `${address.port}`;
  return {
    url: url.href,
    silence: () => {
      for (const socket of sockets) socket.unpipe().pause();
    },
  };
}
