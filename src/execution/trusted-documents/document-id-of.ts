/**
 * The id by which a request names its document, in whichever way the client writes it: `extensions.persistedQuery` as
 * Apollo's clients do, `documentId` as the draft of GraphQL over HTTP has it, or `id`. Undefined where there is none.
 *
 * @param request what was sent as JSON, or the search parameters of a GET.
 */
export function documentIdOf(request: Readonly<Record<string, unknown>>): string | undefined {
  const { extensions, documentId, id } = request as Record<"extensions" | "documentId" | "id", unknown>;
  const { persistedQuery } = recordOr(extensions);
  const { sha256Hash } = recordOr(persistedQuery);
  return [sha256Hash, documentId, id].find((each) => typeof each === "string" && each !== "") as
    | string
    | undefined;
}

function recordOr(value: unknown): { readonly [name in "persistedQuery" | "sha256Hash"]?: unknown } {
  return typeof value === "object" && value !== null ? value : {};
}
