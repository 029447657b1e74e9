import { ApolloServer, type ApolloServerOptions, type BaseContext } from "@apollo/server";
import {
  type CreateServerForIntegrationTests,
  type CreateServerForIntegrationTestsOptions,
  defineIntegrationTestSuite,
} from "@apollo/server-integration-testsuite";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { loadConfig } from "../../src/config/load-config.js";
import { ErrorPresenter } from "../../src/execution/error-presenter.js";
import { createServer, paths } from "../../src/server/create-server.js";
import { admitGraphql } from "../../src/transports/http/admit-graphql.js";
import { silentLog } from "../support/silent-log.js";

// Apollo's own tests of a host, run over the server that answers in production: same parsers, same admission, same
// route; only what the ApolloServer inside is told to do is the suite's. Vitest shows 24 of them as skipped: the suite
// leaves out what needs `@defer` of graphql-js 17, which Apollo Server 5 takes on an experimental switch only.
defineIntegrationTestSuite(
  // The suite is typed by an Apollo Server of its own, one patch release apart; what runs is this project's
  // (vitest.config.ts), as the suite's first test confirms.
  createServerForSuite as unknown as CreateServerForIntegrationTests,
);

async function createServerForSuite(
  options: ApolloServerOptions<BaseContext>,
  { context }: CreateServerForIntegrationTestsOptions = {},
) {
  const apollo = new ApolloServer(options);
  await apollo.start();
  const server = await createServer({
    config: loadConfig({ GRAPHIQL: "false" }),
    apollo,
    callers: { authenticate: async () => undefined, context: context ?? (async () => ({})) },
    admit: admitAllButBatches,
    streams: null,
    presenter: new ErrorPresenter(silentLog, false),
    checks: [],
    draining: () => false,
    examples: [],
    demo: {},
    imageOrigins: [],
  });
  leaveCachingToApollo(server);
  const origin = await server.listen({ host: "127.0.0.1", port: 0 });
  return {
    server: apollo,
    url: `${origin}${paths.graphql}`,
    extraCleanup: () => server.close(),
  };
}

/**
 * A deviation from what runs in production, where no answer may be kept and the plugin that computes for how long is
 * switched off: the suite looks that there is no header where that plugin has nothing to say.
 */
function leaveCachingToApollo(server: FastifyInstance): void {
  server.addHook("preHandler", (_request, reply, next) => {
    reply.removeHeader("cache-control");
    next();
  });
}

/**
 * The other deviation. Nine of the suite's tests send batches, eight of which switch
 * batching on; this server refuses a batch in its own words before Apollo Server sees it, and never switches it on.
 */
function admitAllButBatches(request: FastifyRequest): void {
  if (!Array.isArray(request.body)) admitGraphql(request);
}
