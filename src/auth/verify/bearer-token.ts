import { StillgraphError } from "../../errors/stillgraph-error.js";

/** The scheme in any case (RFC 9110 11.1), blanks, and one token of the characters RFC 6750 2.1 allows. */
const BEARER = /^bearer +([\w\-.~+/]+=*)$/i;

/** Characters. More than any provider's tokens have, and little enough to be hashed and read in no time. */
const LONGEST = 8_192;

/**
 * The token of an Authorization header.
 *
 * @throws StillgraphError UNAUTHENTICATED where there is none, or something else in its place.
 */
export function bearerToken(authorization: string | undefined): string {
  const text = authorization?.trim() ?? "";
  if (text === "") {
    throw new StillgraphError("UNAUTHENTICATED", "A token is needed: send `Authorization: Bearer <token>`.");
  }
  if (text.length > LONGEST) {
    throw new StillgraphError("UNAUTHENTICATED", `The token is longer than ${LONGEST} characters.`);
  }
  const [, token] = BEARER.exec(text) ?? [];
  if (token === undefined) {
    throw new StillgraphError("UNAUTHENTICATED", "Expected `Authorization: Bearer <token>`, with one token.");
  }
  return token;
}
