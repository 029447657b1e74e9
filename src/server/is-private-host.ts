import { isIP } from "node:net";

/** Names that nobody can register and point at somebody else's machine: a bare word, and what is set aside for networks of one's own. */
const PRIVATE_NAME = /^[^.]+$|\.(?:localhost|local|internal|test|home\.arpa)$/;

/**
 * Whether a Host header names this server in a way that only its own people can: an address, or a name of a private
 * network. A page of evil.example can have its own name lead to 127.0.0.1 and then call a server there as a page of the
 * same origin; the name it calls is still evil.example.
 *
 * @param host as in the header, with or without a port.
 * @param known names that are let in besides.
 */
export function isPrivateHost(host: string, known: readonly string[]): boolean {
  if (!URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  // The URL parser leaves IPv6 in brackets and writes every form of IPv4 as four numbers.
  return (
    isIP(hostname.replace(/^\[|\]$/g, "")) !== 0 || PRIVATE_NAME.test(hostname) || known.includes(hostname)
  );
}
