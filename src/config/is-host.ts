import { isIP } from "node:net";

/** Labels of letters, digits, hyphens and, as some networks have them, underscores. */
const NAME = /^[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63})*\.?$/u;
const LONGEST = 253;

/**
 * Whether a text can be listened on: a name or an address as it stands, which also has to fit into the address of a page.
 * That leaves out IPv6 addresses with a zone.
 */
export function isHost(text: string): boolean {
  if (isIP(text) !== 0) return !text.includes("%");
  // What looks like an IPv4 address and is none (999.1.1.1) is a name by its letters, and none for a URL.
  return text.length <= LONGEST && NAME.test(text) && URL.canParse(`http://${text}`);
}
