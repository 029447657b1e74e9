import type { Payload } from "./read-message.js";

/**
 * What stands in the payload of `connection_init` or `ping` in place of an Authorization header, in any of the forms that
 * clients write: `{"authorization"}`, `{"Authorization"}`, or either below `headers` as Apollo's explorer sends it.
 *
 * @returns undefined where there is none. What is no text counts as an empty one, which no token is.
 */
export function authorizationIn(payload: Payload): string | undefined {
  const found = of(payload) ?? of(payload?.["headers"]);
  if (found === undefined || found === null) return undefined;
  return typeof found === "string" ? found : "";
}

function of(holder: unknown): unknown {
  if (typeof holder !== "object" || holder === null) return undefined;
  const { authorization, Authorization } = holder as Record<string, unknown>;
  return authorization ?? Authorization;
}
