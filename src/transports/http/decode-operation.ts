import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { OperationRequest } from "../../execution/operation-request.js";
import { documentIdOf } from "../../execution/trusted-documents/document-id-of.js";

/** The parts of an HTTP request that an operation is read from. */
interface OperationCarrier {
  readonly method: string;
  /** With the search, for example `/graphql?query=…`. */
  readonly url: string;
  /** Parsed already where it was JSON. */
  readonly body?: unknown;
}

/** An operation as GraphQL over HTTP carries it. */
export interface DecodedOperation extends OperationRequest {
  readonly extensions: Readonly<Record<string, unknown>>;
}

/**
 * Reads the operation out of a POST's JSON body or a GET's search parameters, for the transports that Apollo Server does
 * not serve.
 *
 * @throws StillgraphError BAD_REQUEST, or PERSISTED_QUERY_NOT_SUPPORTED for a persisted query without its hash.
 */
export function decodeOperation(request: OperationCarrier): DecodedOperation {
  const fields = request.method === "GET" ? fromSearch(request.url) : fromBody(request.body);
  const { query, operationName, variables, extensions } = fields;
  const extended = recordOf("extensions", extensions) ?? {};
  const documentId = documentIdOf(fields);
  if ((typeof query !== "string" || query === "") && documentId === undefined) {
    if ("persistedQuery" in extended) {
      throw new StillgraphError(
        "PERSISTED_QUERY_NOT_SUPPORTED",
        "The hash of a persisted query must be a text; send it, or the document.",
      );
    }
    throw new StillgraphError("BAD_REQUEST", "`query` must be a text: the GraphQL document.");
  }
  if (operationName !== undefined && operationName !== null && typeof operationName !== "string") {
    throw new StillgraphError("BAD_REQUEST", "`operationName` must be a text.");
  }
  return {
    source: typeof query === "string" ? query : "",
    documentId,
    // Some clients send an empty name for none.
    operationName: operationName === "" ? null : operationName,
    variables: recordOf("variables", variables),
    extensions: extended,
  };
}

type Fields = Readonly<
  Record<"query" | "operationName" | "variables" | "extensions" | "documentId" | "id", unknown>
>;

const NO_FIELDS: Fields = {
  query: undefined,
  operationName: undefined,
  variables: undefined,
  extensions: undefined,
  documentId: undefined,
  id: undefined,
};

function fromBody(body: unknown): Fields {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new StillgraphError(
      "BAD_REQUEST",
      "The body must be a JSON object with `query`, sent with content-type application/json.",
    );
  }
  return { ...NO_FIELDS, ...body };
}

function fromSearch(url: string): Fields {
  const questionMark = url.indexOf("?");
  const search = new URLSearchParams(questionMark === -1 ? "" : url.slice(questionMark));
  const once = (name: string) => {
    const [value, ...more] = search.getAll(name);
    if (more.length === 0) return value;
    throw new StillgraphError("BAD_REQUEST", `The search parameter \`${name}\` was given more than once.`);
  };
  const json = (name: string) => {
    const text = once(name);
    if (text === undefined || text === "") return undefined;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new StillgraphError("BAD_REQUEST", `The search parameter \`${name}\` is not JSON.`);
    }
  };
  return {
    query: once("query"),
    operationName: once("operationName"),
    variables: json("variables"),
    extensions: json("extensions"),
    documentId: once("documentId"),
    id: once("id"),
  };
}

function recordOf(name: string, value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "object" && !Array.isArray(value)) return value as Readonly<Record<string, unknown>>;
  throw new StillgraphError("BAD_REQUEST", `\`${name}\` must be a JSON object.`);
}
