import { once } from "node:events";
import type { Server } from "node:http";
import { httpUrl } from "./http-url.js";

/**
 * Listens and gives the address as a URL.
 *
 * @param address.port 0 = a free one
 * @throws Error with the code EADDRINUSE when the port is taken
 */
export async function listen(
  server: Server,
  address: { readonly host: string; readonly port: number },
): Promise<string> {
  server.listen(address.port, address.host);
  await once(server, "listening");
  return httpUrl(server, address.host);
}
