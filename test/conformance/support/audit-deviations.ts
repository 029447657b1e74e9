import type { ErrorCode } from "../../../src/errors/catalogue.js";

export interface AuditDeviation {
  readonly reason: string;
  /** What is answered in place of what the audit wants, always with status 400. */
  readonly code: ErrorCode;
}

const CSRF =
  "A GET that any web page can send is refused, so that no foreign page can make a visitor's browser ask; the same " +
  "request with a header such as `apollo-require-preflight` is served.";

const STATUS =
  "A request that is refused has the same status whatever the client accepts, as with every Apollo Server: logs, " +
  "load balancers and clients that look at the status alone must not take a refusal for a success. The body is the " +
  "well-formed GraphQL response which the audit is after.";

/** The graphql-http audits this server fails on purpose, by audit id. The audits call all of them optional. */
export const auditDeviations: ReadonlyMap<string, AuditDeviation> = new Map([
  // MAY accept GET: plain, with variables, and with variables for application/graphql-response+json
  ["5A70", { reason: CSRF, code: "BAD_REQUEST" }],
  ["6A70", { reason: CSRF, code: "BAD_REQUEST" }],
  ["D6D5", { reason: CSRF, code: "BAD_REQUEST" }],
  // SHOULD answer 200 to a client of application/json: syntax error, invalid document, wrong variable. The code is
  // that of the first thing wrong: FDE2 sends a name that begins with a digit, 7B9B a variable that nothing uses.
  ["572B", { reason: STATUS, code: "GRAPHQL_PARSE_FAILED" }],
  ["FDE2", { reason: STATUS, code: "GRAPHQL_PARSE_FAILED" }],
  ["7B9B", { reason: STATUS, code: "GRAPHQL_VALIDATION_FAILED" }],
]);
