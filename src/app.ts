import { randomUUID } from "node:crypto";
import { access, constants, mkdir } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import type { Config } from "./config/config.js";
import { createSubgraph } from "./create-subgraph.js";
import { HttpClient } from "./datasources/http/http-client.js";
import { SdkTokenSource } from "./datasources/whiteboard/sdk-token-source.js";
import { WhiteboardSource } from "./datasources/whiteboard/whiteboard-source.js";
import { ErrorPresenter } from "./execution/error-presenter.js";
import { Pipeline } from "./execution/pipeline.js";
import { fieldCosts } from "./schema/field-costs.js";
import { createServer, paths } from "./server/create-server.js";
import type { DemoRoom } from "./server/demo-room.js";
import { exampleOperations } from "./server/example-operations.js";
import type { ReadinessCheck } from "./server/health.js";
import { landingPage } from "./server/pages/landing-page.js";
import { admitGraphql } from "./transports/http/admit-graphql.js";
import { apolloCore } from "./transports/http/apollo-core.js";

export interface App {
  /** Listens; resolves to the origin, for example http://127.0.0.1:4000. */
  start(): Promise<string>;
  /** Takes no new connection, lets requests in flight finish, then lets go of everything. */
  stop(): Promise<void>;
}

export interface AppParts {
  readonly config: Config;
  readonly log: Logger;
  /** Fills in the operations the pages open with. */
  readonly demoRoom?: DemoRoom | undefined;
  readonly imageOrigins?: readonly string[] | undefined;
  /** Milliseconds since the epoch. */
  readonly clock?: () => number;
  /** Lets so many milliseconds pass; between repeats of an upstream call. */
  readonly pause?: (ms: number) => Promise<unknown>;
}

const PROBE_MS = 2_000;

/** The only place where the parts are built and wired. */
export async function createApp({
  config,
  log,
  demoRoom,
  imageOrigins,
  clock = Date.now,
  pause = wait,
}: AppParts): Promise<App> {
  const { whiteboard: settings } = config;
  if (settings === null) throw new Error("an app needs a whiteboard service; local mode fills it in");

  const http = new HttpClient({ service: "whiteboard", baseUrls: settings.baseUrls, clock, pause });
  const tokens = new SdkTokenSource(settings.credentials, clock, randomUUID);
  const whiteboard = new WhiteboardSource(http, tokens, settings, config.screenshotMaxPixels);

  const { schema } = createSubgraph({ whiteboard, now: () => new Date(clock()) });
  const presenter = new ErrorPresenter(log, config.production);
  const pipeline = new Pipeline({
    schema,
    limits: config.limits,
    costs: fieldCosts,
    introspection: config.introspection,
    subscriptionAdvice: "This server answers queries and mutations; it has no subscriptions.",
  });
  const examples = exampleOperations(demoRoom);
  const page = config.pages
    ? landingPage({ mode: "local", firstOperation: examples[0], graphiqlPath: paths.graphiql })
    : landingPage({ mode: "production" });
  const apollo = apolloCore({ pipeline, presenter, log, plugins: [page] });
  await apollo.start();

  let draining = false;
  const server = await createServer({
    config,
    apollo,
    context: async (request) => ({ requestId: request.id }),
    admit: admitGraphql,
    presenter,
    checks: readinessChecks(http, config),
    draining: () => draining,
    examples,
    imageOrigins: imageOrigins ?? [],
  });
  return {
    start: () => server.listen({ host: config.host, port: config.port }),
    async stop() {
      draining = true;
      await server.close();
      await apollo.stop();
      await http.close();
    },
  };
}

function readinessChecks(http: HttpClient, { dataDir }: Config): ReadinessCheck[] {
  return [
    {
      name: "whiteboard",
      trouble: async () =>
        (await http.reachable(PROBE_MS)) ? null : "the whiteboard service cannot be reached",
    },
    {
      name: "dataDir",
      trouble: async () => {
        await mkdir(dataDir, { recursive: true });
        return access(dataDir, constants.W_OK).then(
          () => null,
          () => "the data directory cannot be written",
        );
      },
    },
  ];
}
