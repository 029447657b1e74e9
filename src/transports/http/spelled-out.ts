import { documentIdOf } from "../../execution/trusted-documents/document-id-of.js";
import type { TrustedDocuments } from "../../execution/trusted-documents/trusted-documents.js";
import type { AskedOperation } from "./asked-operation.js";

/**
 * A request as Apollo Server takes it, which knows nothing of trusted documents: one that names its document by an id gets
 * the text in its place. What is no request for a document at all comes back as it was; so does, for Apollo Server to
 * refuse, what gives a parameter twice.
 *
 * @returns null where the document is none of the trusted ones.
 */
export function spelledOut(asked: AskedOperation, trusted: TrustedDocuments): AskedOperation | null {
  return asked.method === "GET" ? bySearch(asked, trusted) : byBody(asked, trusted);
}

function byBody(asked: AskedOperation, trusted: TrustedDocuments): AskedOperation | null {
  const { body } = asked;
  if (typeof body !== "object" || body === null) return asked;
  const { query, extensions, ...others } = body as Readonly<Record<string, unknown>>;
  const text = textFor(query, documentIdOf({ ...others, extensions }), trusted);
  if (text === undefined) return asked;
  if (text === null) return null;
  const extended = extensions === undefined ? {} : { extensions: withoutHash(extensions) };
  return { ...asked, body: { ...others, ...extended, query: text } };
}

function bySearch(asked: AskedOperation, trusted: TrustedDocuments): AskedOperation | null {
  const search = new URLSearchParams(asked.search);
  if (["query", "extensions", "documentId", "id"].some((name) => search.getAll(name).length > 1))
    return asked;
  const extensions = parsed(search.get("extensions"));
  const named = { extensions, documentId: search.get("documentId"), id: search.get("id") };
  const text = textFor(search.get("query") ?? undefined, documentIdOf(named), trusted);
  if (text === undefined) return asked;
  if (text === null) return null;
  search.set("query", text);
  if (extensions !== undefined) search.set("extensions", JSON.stringify(withoutHash(extensions)));
  return { ...asked, search: `?${search}` };
}

/** Undefined where no document is asked for, null where it is not trusted. */
function textFor(query: unknown, documentId: string | undefined, trusted: TrustedDocuments) {
  const source = typeof query === "string" ? query : "";
  if (source === "" && documentId === undefined) return undefined;
  return trusted.textFor({ source, documentId });
}

/** The document is there in full, and Apollo Server refuses what names it besides. */
function withoutHash(extensions: unknown): unknown {
  if (typeof extensions !== "object" || extensions === null) return extensions;
  const { persistedQuery: _, ...others } = extensions as Readonly<Record<string, unknown>>;
  return others;
}

/** Undefined where it is not there or no JSON, which Apollo Server has words for. */
function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
