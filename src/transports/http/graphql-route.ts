import { Readable } from "node:stream";
import { type ApolloServer, type BaseContext, HeaderMap, type HTTPGraphQLResponse } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { requestScope } from "../../execution/request-scope.js";

interface RouteOptions<Context extends BaseContext> {
  readonly path: string;
  readonly apollo: ApolloServer<Context>;
  /** Makes the context of one operation. */
  readonly context: (request: FastifyRequest) => Promise<Context>;
  /** Throws where a request is refused before it is looked at as GraphQL. */
  readonly admit: (request: FastifyRequest) => void;
}

/** GraphQL over HTTP on a Fastify instance: carries requests to Apollo Server and its answers back, nothing else. */
export function registerGraphqlRoute<Context extends BaseContext>(
  app: FastifyInstance,
  { path, apollo, context, admit }: RouteOptions<Context>,
): void {
  app.route({
    method: ["GET", "POST"],
    url: path,
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      admit(request);
      const { method, body, url } = request;
      const queryAt = url.indexOf("?");
      const answer = await requestScope.run({ requestId: request.id }, () =>
        apollo.executeHTTPGraphQLRequest({
          httpGraphQLRequest: {
            method,
            body,
            headers: headerMap(request),
            search: queryAt === -1 ? "" : url.slice(queryAt),
          },
          context: () => context(request),
        }),
      );
      return send(reply, answer);
    },
  });
}

/** What Apollo Server answers to a request without an accept header; asked for by name it negotiates, at some cost. */
const DEFAULT_ACCEPT = new Set(["*/*", "application/json"]);

function headerMap(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === "string") {
      if (name !== "accept" || !DEFAULT_ACCEPT.has(value)) headers.set(name, value);
    } else if (value !== undefined) headers.set(name, value.join(", "));
  }
  return headers;
}

async function send(reply: FastifyReply, answer: HTTPGraphQLResponse): Promise<FastifyReply> {
  reply.code(answer.status ?? 200);
  for (const [name, value] of answer.headers) reply.header(name, value);
  if (answer.body.kind === "complete") return reply.send(answer.body.string);
  // Fastify streams an iterable; each part goes out as soon as it is there.

  return reply.send(Readable.from(answer.body.asyncIterator));
}
