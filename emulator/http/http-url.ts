import type { Server } from "node:http";

/** URL of a listening server. A wildcard address cannot be opened, and an IPv6 address needs brackets. */
export function httpUrl(server: Server, host: string): string {
  const bound = server.address();
  if (typeof bound !== "object" || bound === null) throw new TypeError("server does not listen on a port");
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${bound.port}`;
}
