import { errors } from "jose";
import { StillgraphError } from "../../errors/stillgraph-error.js";

const { JWTClaimValidationFailed } = errors;

/** By the library's code of the error; its own words would quote what it was given. */
const WORDS: Readonly<Record<string, string>> = {
  [errors.JOSEAlgNotAllowed.code]: "The token is signed with an algorithm that this server does not take.",
  [errors.JWKSNoMatchingKey.code]: "The token is signed with a key that this server does not know.",
  [errors.JWKSMultipleMatchingKeys.code]:
    "The token does not name its key (`kid`), and the identity provider has several.",
  [errors.JWSSignatureVerificationFailed.code]: "The token's signature does not fit.",
  [errors.JWTExpired.code]: "The token has expired.",
};

const UNREADABLE = "The token is not a signed JWT as this server reads them.";

/** What the library found wrong with a token -> what its owner is told: which check failed, never a value. */
export function tokenRefusal(error: errors.JOSEError): StillgraphError {
  return new StillgraphError("UNAUTHENTICATED", wordsFor(error), { cause: error });
}

function wordsFor(error: errors.JOSEError): string {
  if (!(error instanceof JWTClaimValidationFailed)) return WORDS[error.code] ?? UNREADABLE;
  const { claim, reason } = error;
  if (reason === "missing") return `The token has no claim \`${claim}\`, which this server wants.`;
  if (reason === "invalid") return `The token's claim \`${claim}\` is not a number.`;
  if (claim === "nbf") return "The token is not valid yet.";
  return `The token's claim \`${claim}\` is not what this server expects.`;
}
