const LOOPBACK = new Set(["localhost", "[::1]"]);

/**
 * Whether what is sent to an address leaves this machine in the clear. A loopback address does not: in production that
 * is a proxy beside the server which encrypts, as in a service mesh.
 */
export function isPlainHttp(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "http:" && !LOOPBACK.has(hostname) && !/^127(\.\d{1,3}){3}$/.test(hostname);
}
