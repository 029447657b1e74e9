import { compile } from "@fastify/proxy-addr";

/**
 * Tells proxies, whose X-Forwarded-For is believed, from callers, who may write anything into it.
 *
 * @param places addresses, networks in CIDR notation, or `loopback`, `linklocal`, `uniquelocal`.
 * @returns false where there are none: the socket's word is taken.
 */
export function trustsProxy(places: readonly string[]): false | ((address: string) => boolean) {
  if (places.length === 0) return false;
  const trusts = compile([...places]);
  return (address) => trusts(address, 0);
}
