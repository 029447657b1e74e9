import { StillgraphError } from "../errors/stillgraph-error.js";

/** What ends a subscription with the token that it was begun with. */
export function tokenOver(): StillgraphError {
  return new StillgraphError(
    "UNAUTHENTICATED",
    "The token that this subscription was begun with is over; subscribe again with a new one, and with the last " +
      "cursor as `after`.",
  );
}
