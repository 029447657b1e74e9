import type { ErrorCode } from "../errors/catalogue.js";
import { StillgraphError } from "../errors/stillgraph-error.js";

interface FrameworkRefusal {
  readonly error: StillgraphError;
  readonly status: number;
}

/** Fastify's refusals that can be said better than in general; its own words quote what was sent. */
const KNOWN: Readonly<Record<string, readonly [ErrorCode, (bodyLimit: number) => string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [
    "BODY_TOO_LARGE",
    (bodyLimit) => `The request body may have at most ${bodyLimit} bytes.`,
  ],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [
    "BAD_REQUEST",
    () => "The body is not as long as its content-length says.",
  ],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    "UNSUPPORTED_MEDIA_TYPE",
    () => "The content type of a GraphQL request must be application/json.",
  ],
  FST_ERR_BAD_URL: ["BAD_REQUEST", () => "The path of the request is not properly escaped."],
};

/**
 * What Fastify finds wrong with a request -> the same in the catalogue's words, with the status it has at Fastify.
 *
 * @returns null for every error that is not the caller's.
 */
export function refusalOfFramework(error: unknown, bodyLimit: number): FrameworkRefusal | null {
  if (!(error instanceof Error) || !("statusCode" in error) || !("code" in error)) return null;
  const { statusCode, code } = error;
  if (typeof statusCode !== "number" || statusCode < 400 || statusCode > 499) return null;
  const [ours, message] = KNOWN[String(code)] ?? [
    "BAD_REQUEST" as const,
    () => "The HTTP request cannot be read; check its method, its headers and its body.",
  ];
  return { error: new StillgraphError(ours, message(bodyLimit)), status: statusCode };
}
