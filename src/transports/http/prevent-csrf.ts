import type { IncomingHttpHeaders } from "node:http";
import { StillgraphError } from "../../errors/stillgraph-error.js";

/** Content types that a page may send anywhere without asking first. */
const SIMPLE_TYPES = /^\s*(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\s*(?:;|$)/i;

/** Headers that no page can send to another origin without asking first; Apollo's clients know them. */
const PROOFS = ["x-apollo-operation-name", "apollo-require-preflight"] as const;

/**
 * The same rule as Apollo Server's, for the transports it does not serve: a request that a foreign page could have sent
 * without a preflight is refused, whatever it asks.
 *
 * @throws StillgraphError BAD_REQUEST
 */
export function preventCsrf(headers: IncomingHttpHeaders): void {
  const type = headers["content-type"];
  if (type !== undefined && !SIMPLE_TYPES.test(type)) return;
  if (PROOFS.some((name) => (headers[name]?.length ?? 0) > 0)) return;
  throw new StillgraphError(
    "BAD_REQUEST",
    `A foreign page could have sent this request; send content-type application/json, or the header ${PROOFS[1]} ` +
      "with any value.",
  );
}
