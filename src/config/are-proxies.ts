import { compile } from "@fastify/proxy-addr";

/** Whether these are addresses, networks and names of networks that the server can tell a proxy by. */
export function areProxies(places: readonly string[]): boolean {
  try {
    compile([...places]);
    return true;
  } catch {
    return false;
  }
}
