import { Readable } from "node:stream";
import { type ApolloServer, type BaseContext, HeaderMap, type HTTPGraphQLResponse } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { requestScope } from "../../execution/request-scope.js";
import { answerTypes } from "./answer-types.js";
import type { HttpTransport } from "./http-transport.js";

interface RouteOptions<Context extends BaseContext> {
  readonly path: string;
  readonly apollo: ApolloServer<Context>;
  /** Makes the context of one operation. */
  readonly context: (request: FastifyRequest) => Promise<Context>;
  /** Throws where a request is refused before it is looked at as GraphQL. */
  readonly admit: (request: FastifyRequest) => void;
  /** Asked in this order before Apollo Server is. */
  readonly transports: readonly HttpTransport[];
}

/**
 * GraphQL over HTTP on a Fastify instance: carries requests to the transport they are meant for, which is Apollo Server
 * unless they ask for something else, and its answers back.
 */
export function registerGraphqlRoute<Context extends BaseContext>(
  app: FastifyInstance,
  { path, apollo, context, admit, transports }: RouteOptions<Context>,
): void {
  app.route({
    method: ["GET", "POST"],
    url: path,
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      admit(request);
      const transport = transports.find((each) => each.takes(request));
      if (transport !== undefined) return transport.answer(request, reply);
      const answerType = answerTypes.get(request.headers.accept ?? "");
      const { method, body, url } = request;
      const queryAt = url.indexOf("?");
      const answer = await requestScope.run({ requestId: request.id }, () =>
        apollo.executeHTTPGraphQLRequest({
          httpGraphQLRequest: {
            method,
            body,
            headers: headerMap(request, answerType !== undefined),
            search: queryAt === -1 ? "" : url.slice(queryAt),
          },
          context: () => context(request),
        }),
      );
      return send(reply, answer, answerType);
    },
  });
}

/** The headers for Apollo Server; without an `accept` that is settled here, it does not negotiate. */
function headerMap(request: FastifyRequest, settled: boolean): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === "string") {
      if (name !== "accept" || !settled) headers.set(name, value);
    } else if (value !== undefined) headers.set(name, value.join(", "));
  }
  return headers;
}

async function send(
  reply: FastifyReply,
  answer: HTTPGraphQLResponse,
  answerType: string | undefined,
): Promise<FastifyReply> {
  reply.code(answer.status ?? 200);
  for (const [name, value] of answer.headers) reply.header(name, value);
  if (answer.body.kind !== "complete") {
    // Fastify streams an iterable; each part goes out as soon as it is there.
    return reply.send(Readable.from(answer.body.asyncIterator));
  }
  if (answerType !== undefined) reply.header("content-type", answerType);
  return reply.send(answer.body.string);
}
