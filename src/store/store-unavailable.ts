import { StillgraphError } from "../errors/stillgraph-error.js";

/** The database does not answer at the moment; the same query may succeed later. */
export class StoreUnavailable extends StillgraphError {
  /**
   * @param detail what the operator has to know, without a password; callers are not told where the database is.
   */
  constructor(
    readonly detail: string,
    options: { readonly cause?: unknown } = {},
  ) {
    super("STORE_UNAVAILABLE", "The server's database does not answer just now; ask again.", options);
  }
}
