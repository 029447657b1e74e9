import type { StillgraphError } from "../errors/stillgraph-error.js";

/** What a refusal says in the headers of an HTTP answer, for clients that know HTTP and not this server. */
export function refusalHeaders({ code, retryAfter }: StillgraphError): Readonly<Record<string, string>> {
  return {
    // RFC 6750, 3: a 401 names the way of asking that would be let in.
    ...(code === "UNAUTHENTICATED" && { "www-authenticate": "Bearer" }),
    // Whole seconds; rounded up, for who comes too early is refused again.
    ...(retryAfter !== undefined && { "retry-after": String(Math.ceil(retryAfter)) }),
  };
}
