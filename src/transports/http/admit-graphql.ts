import type { FastifyRequest } from "fastify";
import { StillgraphError } from "../../errors/stillgraph-error.js";

const EXAMPLE = '{"query":"{ __typename }"}';

/**
 * Refuses what is no GraphQL request, in words that say what to send instead. Apollo Server would refuse it too,
 * with one sentence for all of it.
 *
 * @throws StillgraphError UNSUPPORTED_MEDIA_TYPE, BAD_REQUEST, BATCHING_DISABLED
 */
export function admitGraphql(request: FastifyRequest): void {
  if (request.method !== "POST") return;
  const { body } = request;
  const type = request.headers["content-type"];
  // Form types are left to Apollo's CSRF prevention, which explains itself.
  if (
    type !== undefined &&
    !/^application\/json\s*(?:;|$)|^text\/plain\b|^multipart\/|urlencoded/i.test(type)
  ) {
    throw new StillgraphError(
      "UNSUPPORTED_MEDIA_TYPE",
      "The content type of a GraphQL request must be application/json.",
    );
  }
  if (Array.isArray(body)) {
    throw new StillgraphError(
      "BATCHING_DISABLED",
      "This server takes one operation per request; send the operations of this list one by one.",
    );
  }
  if (body === undefined || body === "") {
    throw new StillgraphError(
      "BAD_REQUEST",
      `The request has no body; POST JSON such as ${EXAMPLE} with content-type application/json.`,
    );
  }
  if (type !== undefined && /json/i.test(type) && (typeof body !== "object" || body === null)) {
    throw new StillgraphError("BAD_REQUEST", `The body must be a JSON object such as ${EXAMPLE}.`);
  }
}
