import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { AskedOperation } from "./asked-operation.js";
import { isRecord } from "./is-record.js";

/**
 * Apollo Server makes a text of whatever names a persisted query in the place of a hash, and not everything can be made one.
 * Beside a document it compares the two and says that they differ.
 *
 * @throws StillgraphError BAD_REQUEST for a hash that is no text.
 */
export function checkHash({ method, body, search }: AskedOperation): void {
  const { query, extensions } = method === "GET" ? partsOf(search) : isRecord(body) ? body : {};
  const persistedQuery = isRecord(extensions) ? extensions["persistedQuery"] : undefined;
  // Another version is Apollo Server's to refuse.
  if (typeof query === "string" || !isRecord(persistedQuery) || persistedQuery["version"] !== 1) return;
  if (typeof persistedQuery["sha256Hash"] === "string") return;
  throw new StillgraphError(
    "BAD_REQUEST",
    "extensions.persistedQuery.sha256Hash must be a text: the document's SHA-256 in hexadecimal digits.",
  );
}

/** Of extensions that are no JSON nothing, for which Apollo Server has words. */
function partsOf(search: string): { readonly query?: unknown; readonly extensions?: unknown } {
  const given = new URLSearchParams(search);
  try {
    return { query: given.get("query"), extensions: JSON.parse(given.get("extensions") ?? "null") };
  } catch {
    return {};
  }
}
