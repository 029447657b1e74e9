import { CombinedGraphQLErrors } from "@apollo/client/errors";

/**
 * Whether a subscription that ended with this error is worth another try: the socket was lost, or the server says so
 * itself, as it does when it restarts.
 */
export function comesBack(error: unknown): boolean {
  if (!CombinedGraphQLErrors.is(error)) return true;
  return error.errors.every(({ extensions }) => extensions?.["retryable"] === true);
}
