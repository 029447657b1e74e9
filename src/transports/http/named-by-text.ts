import type { AskedOperation } from "./asked-operation.js";
import { isRecord } from "./is-record.js";
import { ownName } from "./own-name.js";

/**
 * A request by POST that sends a document, as one that names it instead, by a name that holds its text: Apollo Server hashes
 * a document that is sent and believes a name (docs/decisions/0016). What names a document already, what sends none and what
 * Apollo Server would refuse comes back as it was.
 */
export function namedByText<Asked extends AskedOperation>(asked: Asked): Asked {
  const { method, body } = asked;
  if (method !== "POST" || !isRecord(body)) return asked;
  const { query, extensions } = body;
  if (typeof query !== "string" || query === "" || !mayBeExtended(extensions)) return asked;
  const persistedQuery = { version: 1, sha256Hash: ownName.of(query) };
  return { ...asked, body: { ...body, query: undefined, extensions: { ...extensions, persistedQuery } } };
}

function mayBeExtended(
  extensions: unknown,
): extensions is Readonly<Record<string, unknown>> | null | undefined {
  if (extensions === undefined || extensions === null) return true;
  return isRecord(extensions) && !("persistedQuery" in extensions);
}
