import { StoreUnavailable } from "../store-unavailable.js";

/** What the caller of a query is told when the server at the address is out of reach. */
export function unavailable(address: string, error: unknown): StoreUnavailable {
  const reason =
    error instanceof Error && "code" in error && error.message === ""
      ? error.code
      : error instanceof Error
        ? error.message
        : error;
  return new StoreUnavailable(`PostgreSQL at ${address} does not answer (${reason}).`, { cause: error });
}
