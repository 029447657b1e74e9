import type { FastifyInstance } from "fastify";
import { catalogue } from "../errors/catalogue.js";
import { StillgraphError } from "../errors/stillgraph-error.js";
import type { ErrorPresenter } from "../execution/error-presenter.js";
import { requestScope } from "../execution/request-scope.js";

/**
 * Whatever fails before an operation exists (a body that is too large or no JSON, a path nobody serves) is answered
 * in the same shape as a failing operation, so that clients need one way of reading errors.
 */
export function answerErrors(
  app: FastifyInstance,
  {
    presenter,
    graphqlPath,
    bodyLimit,
  }: { presenter: ErrorPresenter; graphqlPath: string; bodyLimit: number },
): void {
  app.setErrorHandler((error, request, reply) => {
    const known = translated(error, bodyLimit);
    const formatted = requestScope.run({ requestId: request.id }, () => presenter.present(known));
    const status = known instanceof StillgraphError ? catalogue[known.code].httpStatus : 500;
    return reply.code(status).send({ errors: [formatted] });
  });
  app.setNotFoundHandler((request, reply) => {
    const [path = ""] = request.url.split("?");
    // The router takes the path with and without a slash at its end.
    const wrongMethod = path === graphqlPath || path === `${graphqlPath}/`;
    if (wrongMethod) reply.header("allow", "GET, POST");
    const status = wrongMethod ? 405 : 404;
    const message = wrongMethod
      ? `GraphQL is asked with POST, or GET for queries; not with ${request.method}.`
      : `Nothing is served here; GraphQL is at ${graphqlPath}.`;
    const error = new StillgraphError(wrongMethod ? "BAD_REQUEST" : "NOT_FOUND", message);
    const formatted = requestScope.run({ requestId: request.id }, () => presenter.present(error));
    return reply.code(status).send({ errors: [formatted] });
  });
}

/** Fastify's own refusals in the catalogue's words. */
function translated(error: unknown, bodyLimit: number): unknown {
  if (typeof error !== "object" || error === null || !("code" in error)) return error;
  if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE") {
    return new StillgraphError("BODY_TOO_LARGE", `The request body may have at most ${bodyLimit} bytes.`);
  }
  if (error.code === "FST_ERR_CTP_INVALID_CONTENT_LENGTH") {
    return new StillgraphError("BAD_REQUEST", "The body is not as long as its content-length says.");
  }
  return error;
}
