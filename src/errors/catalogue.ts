/** What a code means for the caller, wherever it appears. docs/errors.md explains each; a test holds the two together. */
interface CatalogueEntry {
  /** Status of an HTTP answer that has no `data`. With data the status is 200, as GraphQL over HTTP wants. */
  readonly httpStatus: number;
  /** Whether the same request may succeed later without any change. */
  readonly retryable: boolean;
  /** One sentence for documentation; the message of an actual error says more. */
  readonly meaning: string;
}

const entry = (httpStatus: number, retryable: boolean, meaning: string): CatalogueEntry => ({
  httpStatus,
  retryable,
  meaning,
});

export const catalogue = {
  // Who asks
  UNAUTHENTICATED: entry(401, false, "The request has no token, or one that is not valid or not any more."),
  FORBIDDEN: entry(403, false, "The caller's token does not allow this; the message says what is missing."),

  // The caller's input
  BAD_USER_INPUT: entry(400, false, "A value breaks a rule; `inputPath` names the field."),
  NOT_FOUND: entry(404, false, "What the operation names does not exist, or not where it was looked for."),
  CONFLICT: entry(409, false, "The operation does not fit the present state of what it touches."),
  CURSOR_EXPIRED: entry(
    410,
    false,
    "What follows this cursor may be gone already; `oldestCursor` is the oldest that can be used.",
  ),
  RATE_LIMITED: entry(
    429,
    true,
    "The caller or its address asked more than it may in a minute, or too many calls wait for their turn here.",
  ),

  // The request as GraphQL over HTTP
  BAD_REQUEST: entry(
    400,
    false,
    "The HTTP request is not a GraphQL request; the message says what is missing.",
  ),
  UNSUPPORTED_MEDIA_TYPE: entry(415, false, "The body has a content type other than application/json."),
  NOT_ACCEPTABLE: entry(406, false, "The accept header names no type that the operation can be answered in."),
  BODY_TOO_LARGE: entry(413, false, "The request body is larger than the server takes."),
  BATCHING_DISABLED: entry(400, false, "Several operations came in one body; send them one by one."),
  GRAPHQL_PARSE_FAILED: entry(400, false, "The document is not GraphQL."),
  GRAPHQL_VALIDATION_FAILED: entry(400, false, "The document does not fit the schema."),
  OPERATION_RESOLUTION_FAILURE: entry(
    400,
    false,
    "`operationName` does not name one operation of the document.",
  ),
  PERSISTED_QUERY_NOT_FOUND: entry(
    200,
    false,
    "The server does not know this hash; send the document along with it.",
  ),
  PERSISTED_QUERY_NOT_SUPPORTED: entry(200, false, "Persisted queries are switched off."),
  DOCUMENT_NOT_TRUSTED: entry(
    403,
    false,
    "The server runs only the documents on its operator's list, and this one is not on it.",
  ),
  SUBSCRIPTION_TRANSPORT_REQUIRED: entry(
    405,
    false,
    "A subscription was sent over a transport that gives one answer.",
  ),
  ORIGIN_NOT_ALLOWED: entry(403, false, "Pages of this origin may not call this server."),
  STREAM_LIMIT_EXCEEDED: entry(
    429,
    true,
    "Too many streams are open from this address, or too many operations on this connection.",
  ),
  CALLBACK_REFUSED: entry(
    400,
    false,
    "The router that asked for callbacks did not confirm the subscription.",
  ),
  CALLBACK_INTERRUPTED: entry(
    503,
    true,
    "It is not certain that the router has a result; subscribe again after the last cursor.",
  ),

  // Notifications of the service behind
  BAD_SIGNATURE: entry(401, false, "A notification is not signed with a secret of this server."),

  // Limits on one operation
  TOKEN_LIMIT_EXCEEDED: entry(400, false, "The document has too many lexical tokens."),
  DEPTH_LIMIT_EXCEEDED: entry(400, false, "Fields are nested too deeply."),
  ALIAS_LIMIT_EXCEEDED: entry(400, false, "The operation has too many aliases."),
  ROOT_FIELD_LIMIT_EXCEEDED: entry(400, false, "The operation has too many root fields."),
  DIRECTIVE_LIMIT_EXCEEDED: entry(400, false, "The operation has too many directives."),
  COST_LIMIT_EXCEEDED: entry(400, false, "The operation would cost more than one operation may."),

  // The services behind
  UPSTREAM_UNAUTHORIZED: entry(502, false, "The service behind refused the token or key it was given."),
  UPSTREAM_REJECTED: entry(
    502,
    false,
    "The service behind refused the call, or answered something it should not.",
  ),
  UPSTREAM_RATE_LIMITED: entry(503, true, "The service behind asks for fewer calls."),
  UPSTREAM_UNAVAILABLE: entry(503, true, "The service behind cannot be reached or fails."),
  UPSTREAM_TIMEOUT: entry(504, true, "The service behind did not answer in time."),

  // This server
  NOT_CONFIGURED: entry(501, false, "This server is not set up for what was asked."),
  STORE_UNAVAILABLE: entry(503, true, "The server's database does not answer."),
  SERVER_RESTARTING: entry(503, true, "The server is going down; ask again and another one answers."),
  INTERNAL: entry(500, false, "Something went wrong here; the log has it under the same requestId."),
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof catalogue;
