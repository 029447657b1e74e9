import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { StillgraphError } from "../errors/stillgraph-error.js";
import type { ErrorPresenter } from "../execution/error-presenter.js";
import { errorAnswer } from "./error-answer.js";
import { refusalOfFramework } from "./refusal-of-framework.js";

interface AnswerErrorsOptions {
  readonly presenter: ErrorPresenter;
  readonly graphqlPath: string;
  /** Bytes. */
  readonly bodyLimit: number;
}

/**
 * Whatever fails before an operation exists (a body that is too large or no JSON, a path nobody serves) is answered
 * in the same shape as a failing operation, so that clients need one way of reading errors.
 */
export function answerErrors(
  app: FastifyInstance,
  { presenter, graphqlPath, bodyLimit }: AnswerErrorsOptions,
): void {
  const send = (request: FastifyRequest, reply: FastifyReply, error: unknown, status?: number) => {
    const answer = errorAnswer(presenter, { error, requestId: request.id, status });
    return reply.code(answer.status).headers(answer.headers).send(answer.body);
  };
  const nothingHere = (request: FastifyRequest, reply: FastifyReply) => {
    const [path = ""] = request.url.split("?");
    // The router takes the path with and without a slash at its end.
    if (path !== graphqlPath && path !== `${graphqlPath}/`) {
      const message = `Nothing is served here; GraphQL is at ${graphqlPath}.`;
      return send(request, reply, new StillgraphError("NOT_FOUND", message));
    }
    const message = `GraphQL is asked with POST, or GET for queries; not with ${request.method}.`;
    return send(
      request,
      reply.header("allow", "GET, POST"),
      new StillgraphError("BAD_REQUEST", message),
      405,
    );
  };
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOfFramework(error, bodyLimit);
    if (refusal === null) return send(request, reply, error);
    // Fastify checks some methods' headers before it looks whether anything is served under them.
    return request.is404 ? nothingHere(request, reply) : send(request, reply, refusal.error, refusal.status);
  });
  app.setNotFoundHandler(nothingHere);
  // Before the CORS plugin, which refuses these in a shape of its own.
  app.addHook("onRequest", (request, _reply, next) => {
    const { origin, "access-control-request-method": method } = request.headers;
    const asksNothing = request.method === "OPTIONS" && (origin === undefined || method === undefined);
    next(
      asksNothing
        ? new StillgraphError(
            "BAD_REQUEST",
            "OPTIONS is for pages of other origins that ask whether they may call; this one has no origin or no " +
              "access-control-request-method.",
          )
        : undefined,
    );
  });
}
