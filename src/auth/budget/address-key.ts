import { isIP } from "node:net";

/**
 * What an address is counted under. An IPv6 network of 64 bits is one customer's, who may use any of its addresses; an
 * IPv4 address is itself, also where it is written in IPv6. Anything else counts as one: a proxy that sends nonsense must
 * not hand out as many limits as there are texts.
 */
export function addressKey(address: string): string {
  if (!address.includes(":")) return isIP(address) === 4 ? address : OTHER;
  // As a server that listens on both kinds sees IPv4: nearly every caller there, so not taken to pieces.
  const mapped = address.startsWith("::ffff:") ? address.slice(7) : "";
  if (isIP(mapped) === 4) return mapped;
  const [bare = ""] = address.split("%");
  if (isIP(bare) !== 6) return OTHER;
  const groups = groupsOf(bare);
  if (MAPPED.every((group, index) => groups[index] === group)) {
    return groups
      .slice(MAPPED.length)
      .flatMap((group) => [group >> 8, group & 0xff])
      .join(".");
  }
  const network = groups.slice(0, 4).map((group) => group.toString(16));
  return `${network.join(":")}::/64`;
}

const OTHER = "?";
/** How IPv4 begins where it is written in IPv6 (RFC 4291, 2.5.5.2). */
const MAPPED = [0, 0, 0, 0, 0, 0xffff];

/** The eight numbers of a valid address. */
function groupsOf(address: string): number[] {
  const [head = "", tail] = address.split("::");
  const first = numbersIn(head);
  const last = numbersIn(tail ?? "");
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last];
}

function numbersIn(part: string): number[] {
  if (part === "") return [];
  return part.split(":").flatMap((group) => {
    if (!group.includes(".")) return [Number.parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split(".").map(Number);
    return [(a << 8) | b, (c << 8) | d];
  });
}
