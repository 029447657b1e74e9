import type { IncomingMessage } from "node:http";
import type { Config } from "../config/config.js";
import { StillgraphError } from "../errors/stillgraph-error.js";
import { isPrivateHost } from "./is-private-host.js";

/**
 * Makes what refuses requests of local mode that call the server by a name it cannot have: it is open to everybody who
 * reaches it, and must not be reached by pages of other people (DNS rebinding). Elsewhere a token is asked for, which no
 * such page has.
 *
 * @returns throws StillgraphError ORIGIN_NOT_ALLOWED; null where every name is right.
 */
export function localHosts({ mode, host, corsOrigins }: Config): ((request: IncomingMessage) => void) | null {
  if (mode !== "local") return null;
  const listed = corsOrigins.flatMap((origin) => (URL.canParse(origin) ? [new URL(origin).hostname] : []));
  const known = [host, ...listed];
  return ({ headers }) => {
    if (headers.host === undefined || isPrivateHost(headers.host, known)) return;
    throw new StillgraphError(
      "ORIGIN_NOT_ALLOWED",
      "In local mode this server is called by an address or a name of a private network. For another name, list its " +
        "origin in CORS_ORIGINS.",
    );
  };
}
