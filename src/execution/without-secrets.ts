import type { GraphQLFormattedError } from "graphql";
import type { UpstreamRefusal } from "../errors/upstream-refusal.js";

/**
 * An error as it goes out, with what a service behind said in its own words filtered once more. What was sent with a call
 * is out of them already; a service knows more of this server's secrets than those. Errors in our own words are left
 * alone: blotting in what callers wrote would tell them when they have guessed one.
 *
 * @param scrub makes the secrets in a text unreadable.
 */
export function withoutSecrets(
  error: GraphQLFormattedError,
  scrub: (text: string) => string,
): GraphQLFormattedError {
  const upstream = error.extensions?.["upstream"] as UpstreamRefusal | undefined;
  if (upstream === undefined) return error;
  const { reason, requestId } = upstream;
  return {
    ...error,
    message: scrub(error.message),
    extensions: {
      ...error.extensions,
      upstream: {
        ...upstream,
        reason: scrub(reason),
        requestId: requestId === null ? null : scrub(requestId),
      },
    },
  };
}
