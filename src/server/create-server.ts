import type { ApolloServer } from "@apollo/server";
import cors from "@fastify/cors";
import { type FastifyInstance, fastify } from "fastify";
import type { Config } from "../config/config.js";
import type { ErrorPresenter } from "../execution/error-presenter.js";
import type { OperationContext } from "../execution/operation-context.js";
import { admitGraphql } from "../transports/http/admit-graphql.js";
import { registerGraphqlRoute } from "../transports/http/graphql-route.js";
import { parseJsonBody } from "../transports/http/parse-json-body.js";
import { answerErrors } from "./answer-errors.js";
import { corsOrigins } from "./cors-origins.js";
import { type ReadinessCheck, registerHealth } from "./health.js";
import type { ExampleOperation } from "./pages/example-operation.js";
import { registerGraphiql } from "./pages/register-graphiql.js";
import { requestIdOf } from "./request-id.js";

export const paths = { graphql: "/graphql", graphiql: "/graphiql" } as const;

interface ServerParts {
  readonly config: Config;
  readonly apollo: ApolloServer<OperationContext>;
  readonly presenter: ErrorPresenter;
  readonly checks: readonly ReadinessCheck[];
  readonly draining: () => boolean;
  readonly examples: readonly ExampleOperation[];
  /** Origins whose pictures GraphiQL may show next to an answer. */
  readonly imageOrigins: readonly string[];
}

/** The HTTP server with every route it has; not listening yet. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { config, apollo, presenter } = parts;
  const app = fastify({
    bodyLimit: config.bodyLimitBytes,
    genReqId: requestIdOf,
    forceCloseConnections: "idle",
    // A request that arrives on an open connection during the drain is finished like the others.
    return503OnClosing: false,
  });
  parseJsonBody(app);
  answerErrors(app, { presenter, graphqlPath: paths.graphql, bodyLimit: config.bodyLimitBytes });
  await app.register(cors, { origin: corsOrigins(config), methods: ["GET", "POST"], maxAge: 86_400 });
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  registerGraphqlRoute(app, {
    path: paths.graphql,
    apollo,
    context: async (request) => ({ requestId: request.id }),
    admit: admitGraphql,
  });
  registerHealth(app, { checks: parts.checks, draining: parts.draining });
  if (config.pages) {
    registerGraphiql(app, {
      path: paths.graphiql,
      endpoint: paths.graphql,
      examples: parts.examples,
      imageOrigins: parts.imageOrigins,
    });
  }
  return app;
}
