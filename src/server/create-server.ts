import type { ApolloServer, BaseContext } from "@apollo/server";
import cors from "@fastify/cors";
import { type FastifyInstance, type FastifyRequest, fastify } from "fastify";
import type { Config } from "../config/config.js";
import type { ErrorPresenter } from "../execution/error-presenter.js";
import type { TrustedDocuments } from "../execution/trusted-documents/trusted-documents.js";
import type { Streams } from "../transports/create-streams.js";
import { registerGraphqlRoute } from "../transports/http/graphql-route.js";
import type { HttpCallers } from "../transports/http/http-callers.js";
import { parseJsonBody } from "../transports/http/parse-json-body.js";
import { acceptUpgrades } from "./accept-upgrades.js";
import { addressOf } from "./address-of.js";
import { answerBrokenRequest } from "./answer-broken-request.js";
import { answerErrors } from "./answer-errors.js";
import { answerUnroutable } from "./answer-unroutable.js";
import { arrivalBounds } from "./arrival-bounds.js";
import { asksForWebSocket } from "./asks-for-websocket.js";
import { corsOrigins } from "./cors-origins.js";
import { type ReadinessCheck, registerHealth } from "./health.js";
import { localHosts } from "./local-hosts.js";
import { type OpenRequests, openRequests } from "./open-requests.js";
import type { ExampleOperation } from "./pages/example-operation.js";
import type { GalleryDemo } from "./pages/gallery-demo.js";
import { galleryDirectory } from "./pages/gallery-directory.js";
import { letSandboxLoad } from "./pages/let-sandbox-load.js";
import { registerGallery } from "./pages/register-gallery.js";
import { registerGraphiql } from "./pages/register-graphiql.js";
import { requestIdOf } from "./request-id.js";
import { securityHeaders } from "./security-headers.js";
import { trustsProxy } from "./trusts-proxy.js";

export const paths = { graphql: "/graphql", graphiql: "/graphiql", gallery: "/gallery" } as const;

interface ServerParts<Context extends BaseContext> {
  readonly config: Config;
  /** The only documents that may be run; without it any may. */
  readonly trusted?: TrustedDocuments | null;
  /** Started. */
  readonly apollo: ApolloServer<Context>;
  readonly callers: HttpCallers<Context>;
  /** Throws where a request is refused before it is looked at as GraphQL. */
  readonly admit: (request: FastifyRequest) => void;
  /** Null for one answer to each request and nothing else. */
  readonly streams: Streams | null;
  readonly presenter: ErrorPresenter;
  readonly checks: readonly ReadinessCheck[];
  readonly draining: () => boolean;
  readonly examples: readonly ExampleOperation[];
  /** Fills in the gallery's forms. */
  readonly demo: GalleryDemo;
  /** Origins whose pictures the pages may show. */
  readonly imageOrigins: readonly string[];
}

/** The HTTP server with every route it has; not listening yet. */
export async function createServer<Context extends BaseContext>(
  parts: ServerParts<Context>,
): Promise<FastifyInstance> {
  const { config, apollo, callers, admit, streams, presenter, draining } = parts;
  const bodyLimit = config.bodyLimitBytes;
  let open: OpenRequests | null = null;
  const bounds = arrivalBounds();
  const trusts = trustsProxy(config.trustedProxies);
  const app = fastify({
    ...bounds,
    http: { ...bounds.http, shouldUpgradeCallback: asksForWebSocket },
    bodyLimit,
    trustProxy: trusts,
    genReqId: requestIdOf,
    // Links to the endpoint are typed by hand: `/graphql/` is meant to be `/graphql`.
    routerOptions: { ignoreTrailingSlash: true },
    forceCloseConnections: "idle",
    // A request that arrives on an open connection during the drain is finished like the others.
    return503OnClosing: false,
    clientErrorHandler: (error, socket) =>
      answerBrokenRequest({ error, socket, answering: open?.worksFor(socket) ?? false }, presenter),
    frameworkErrors: answerUnroutable(presenter, bodyLimit),
  });
  open = openRequests(app.server);
  app.addHook("preClose", (done) => {
    open.cutOffUnfinished();
    done();
  });
  parseJsonBody(app);
  app.addHook("onRequest", (request, reply, next) => {
    reply.headers(securityHeaders).header("x-request-id", request.id);
    next();
  });
  answerErrors(app, { presenter, graphqlPath: paths.graphql, bodyLimit });
  const checkHost = localHosts(config);
  if (checkHost !== null) {
    app.addHook("onRequest", (request, _reply, next) => {
      checkHost(request.raw);
      next();
    });
  }
  const origins = corsOrigins(config);
  const exposedHeaders = ["retry-after", "www-authenticate", "x-request-id"];
  await app.register(cors, { origin: origins, methods: ["GET", "POST"], exposedHeaders, maxAge: 86_400 });
  // Kept alive, the connection of a request that was in flight would hold the drain up until its client lets go. One with
  // more answers to come is closed behind the last.
  app.addHook("onSend", (request, reply, payload, next) => {
    if (draining() && open.isOnly(request.raw)) reply.header("connection", "close");
    next(null, payload);
  });
  const transports = streams?.http ?? [];
  registerGraphqlRoute(app, {
    path: paths.graphql,
    trusted: parts.trusted ?? null,
    apollo,
    callers,
    admit,
    transports,
  });
  if (streams !== null) {
    acceptUpgrades(app.server, {
      path: paths.graphql,
      origins,
      ...streams,
      addressOf: addressOf(config.trustedProxies),
      checkHost,
      draining,
      answering: (connection) => open.worksFor(connection),
      presenter,
    });
  }
  registerHealth(app, { checks: parts.checks, draining, detailed: !config.production });
  if (config.pages) {
    letSandboxLoad(app);
    registerGraphiql(app, {
      path: paths.graphiql,
      endpoint: paths.graphql,
      examples: parts.examples,
      needsToken: config.auth !== null,
      imageOrigins: parts.imageOrigins,
    });
    registerGallery(app, {
      path: paths.gallery,
      directory: galleryDirectory(),
      demo: parts.demo,
      imageOrigins: parts.imageOrigins,
    });
  }
  return app;
}
