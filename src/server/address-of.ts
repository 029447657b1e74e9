import type { IncomingMessage } from "node:http";
import proxyAddr from "@fastify/proxy-addr";
import { trustsProxy } from "./trusts-proxy.js";

/** Where a request comes from that Fastify never sees, by the same rule as its `request.ip`. */
export function addressOf(proxies: readonly string[]): (request: IncomingMessage) => string {
  const trusts = trustsProxy(proxies);
  return trusts === false
    ? (request) => request.socket.remoteAddress ?? "unknown"
    : (request) => proxyAddr(request, trusts);
}
