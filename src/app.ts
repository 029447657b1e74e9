import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import type { Config } from "./config/config.js";
import type { StorageProfile } from "./config/storage-profile.js";
import { createSubgraph } from "./create-subgraph.js";
import { createWhiteboard } from "./datasources/whiteboard/create-whiteboard.js";
import { ErrorPresenter } from "./execution/error-presenter.js";
import { Pipeline } from "./execution/pipeline.js";
import { fieldCosts } from "./schema/field-costs.js";
import { createServer, paths } from "./server/create-server.js";
import type { DemoRoom } from "./server/demo-room.js";
import { exampleOperations } from "./server/example-operations.js";
import { landingPage } from "./server/pages/landing-page.js";
import { readinessChecks } from "./server/readiness-checks.js";
import { createSessions } from "./sessions/create-sessions.js";
import { sessionKeys } from "./sessions/seal/session-keys.js";
import { openStore } from "./store/open-store.js";
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
  /** Storage by name; none by default. */
  readonly profiles?: ReadonlyMap<string, StorageProfile> | undefined;
  /** Fills in the operations the pages open with. */
  readonly demoRoom?: DemoRoom | undefined;
  readonly demoChannel?: string | undefined;
  readonly imageOrigins?: readonly string[] | undefined;
  /** Milliseconds since the epoch. */
  readonly clock?: () => number;
  /** Lets so many milliseconds pass; between repeats of an upstream call. */
  readonly pause?: (ms: number) => Promise<unknown>;
}

/** The only place where the parts are built and wired. */
export async function createApp(parts: AppParts): Promise<App> {
  const {
    config,
    log,
    demoRoom,
    demoChannel,
    imageOrigins = [],
    profiles = new Map(),
    clock = Date.now,
    pause = wait,
  } = parts;

  const whiteboard =
    config.whiteboard === null
      ? null
      : createWhiteboard(config.whiteboard, config.screenshotMaxPixels, { clock, pause });
  const store = config.recording === null ? null : await openStore(config);
  const sessions =
    config.recording === null || store === null
      ? null
      : createSessions({
          db: store.db,
          config: config.recording,
          settings: config.sessions,
          profiles,
          sessionKeys: await sessionKeys(config.sessionKeys, config.dataDir),
          timeScale: config.timeScale,
          plainHttpStorage: !config.production,
          log,
          clock,
          pause,
        });

  const { schema } = createSubgraph({
    whiteboard: whiteboard?.source ?? null,
    sessions: sessions?.face ?? null,
    now: () => new Date(clock()),
  });
  const presenter = new ErrorPresenter(log, config.production);
  const pipeline = new Pipeline({
    schema,
    limits: config.limits,
    costs: fieldCosts,
    introspection: config.introspection,
    subscriptionAdvice: "This server answers queries and mutations; it has no subscriptions.",
  });
  const examples = exampleOperations(demoRoom, demoChannel);
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
    checks: readinessChecks({ whiteboard, recording: sessions, store, dataDir: config.dataDir }),
    draining: () => draining,
    examples,
    imageOrigins,
  });
  return {
    async start() {
      const address = await server.listen({ host: config.host, port: config.port });
      sessions?.start();
      return address;
    },
    async stop() {
      draining = true;
      await server.close();
      await apollo.stop();
      await sessions?.stop();
      await store?.close();
      await whiteboard?.close();
    },
  };
}
