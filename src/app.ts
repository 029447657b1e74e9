import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import { createCallerBudget } from "./auth/budget/create-caller-budget.js";
import { createAuthenticator } from "./auth/create-authenticator.js";
import { createCallbacks } from "./callbacks/create-callbacks.js";
import type { Config } from "./config/config.js";
import { secretsOf } from "./config/secrets-of.js";
import type { StorageProfile } from "./config/storage-profile.js";
import { storageProfileSecrets } from "./config/storage-profile-secrets.js";
import { createSubgraph } from "./create-subgraph.js";
import { createWhiteboard } from "./datasources/whiteboard/create-whiteboard.js";
import { StillgraphError } from "./errors/stillgraph-error.js";
import { EventDesk } from "./events/event-desk.js";
import { openEvents } from "./events/open-events.js";
import { Admission } from "./execution/admission.js";
import { ErrorPresenter } from "./execution/error-presenter.js";
import { Pipeline } from "./execution/pipeline.js";
import type { TrustedDocuments } from "./execution/trusted-documents/trusted-documents.js";
import { createCursors } from "./resolvers/paging/cursors.js";
import { fieldCosts } from "./schema/field-costs.js";
import { createServer, paths } from "./server/create-server.js";
import type { DemoRoom } from "./server/demo-room.js";
import { exampleOperations } from "./server/example-operations.js";
import { loggedCheck } from "./server/logged-check.js";
import { landingPage } from "./server/pages/landing-page.js";
import { readinessChecks } from "./server/readiness-checks.js";
import { createSessions } from "./sessions/create-sessions.js";
import { sessionKeys } from "./sessions/seal/session-keys.js";
import { cursorKey } from "./store/cursors/cursor-key.js";
import { openStore } from "./store/open-store.js";
import { circuitLog } from "./telemetry/circuit-log.js";
import { cutTextScrubber } from "./telemetry/cut-text-scrubber.js";
import { createStreams } from "./transports/create-streams.js";
import { admitGraphql } from "./transports/http/admit-graphql.js";
import { AdmittedCallers } from "./transports/http/admitted-callers.js";
import { apolloCore } from "./transports/http/apollo-core.js";

const SUBSCRIPTION_ADVICE =
  "A subscription has many results, and this way of asking has one answer. At the same address it is served over " +
  "WebSocket (subprotocol graphql-transport-ws), as server-sent events (accept: text/event-stream), as multipart " +
  "(accept: multipart/mixed;subscriptionSpec=1.0), and to routers over HTTP callbacks.";

const RESTARTING = "The server is going down; subscribe again, with the last cursor as `after`.";
const HOUR_MS = 3_600_000;

export interface App {
  /** Listens; resolves to the origin, for example http://127.0.0.1:4000. */
  start(): Promise<string>;
  /** Takes no new connection, ends subscriptions, lets requests in flight finish, then lets go of everything. */
  stop(): Promise<void>;
  /** How many subscriptions there are, and for how many of them the same is computed once. */
  following(): { readonly subscribers: number; readonly groups: number };
}

export interface AppParts {
  readonly config: Config;
  readonly log: Logger;
  /** Storage by name; none by default. */
  readonly profiles?: ReadonlyMap<string, StorageProfile> | undefined;
  /** The only documents that may be run; any by default. */
  readonly trusted?: TrustedDocuments | null;
  /** Fills in the operations the pages open with. */
  readonly demoRoom?: DemoRoom | undefined;
  readonly demoChannel?: string | undefined;
  readonly imageOrigins?: readonly string[] | undefined;
  /** Milliseconds since the epoch. */
  readonly clock?: () => number;
  /** Lets so many milliseconds pass; between repeats of an upstream call. */
  readonly pause?: (ms: number) => Promise<unknown>;
  /** Milliseconds between two calls of Cloud Recording; what the service allows, unless told. */
  readonly callSpacingMs?: number;
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
      : createWhiteboard(config.whiteboard, config.screenshotMaxPixels, {
          clock,
          pause,
          onCircuit: circuitLog(log, "whiteboard"),
        });
  const store = config.recording === null ? null : await openStore(config, log);
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
          log,
          clock,
          pause,
          callSpacingMs: parts.callSpacingMs,
        });

  const cursors = createCursors(store === null ? randomBytes(32) : await cursorKey(store.db));
  const appId = config.recording?.appId ?? "";
  const events =
    store === null
      ? null
      : await openEvents({
          store,
          holder: randomUUID(),
          appId,
          cursors: cursors.events,
          retentionMs: config.eventRetentionHours * HOUR_MS,
          log,
        });

  const { schema } = createSubgraph({
    whiteboard: whiteboard?.source ?? null,
    sessions: sessions?.face ?? null,
    events: store === null ? null : new EventDesk(store.db, { appId, cursors: cursors.events }),
    now: () => new Date(clock()),
    cursors,
    urlMaxSeconds: config.sessions.urlMaxSeconds,
  });
  const presenter = new ErrorPresenter(
    log,
    config.production,
    cutTextScrubber([...secretsOf(config), ...storageProfileSecrets(profiles)]),
  );
  const pipeline = new Pipeline({
    schema,
    limits: config.limits,
    costs: fieldCosts,
    introspection: config.introspection,
    trusted: parts.trusted ?? null,
    subscriptionAdvice: SUBSCRIPTION_ADVICE,
    fanOut: events?.fanOut ?? null,
    subscriptionsPerPrincipal: config.rates.subscriptions,
    presenter,
    newId: randomUUID,
  });
  const examples = exampleOperations(demoRoom, demoChannel);
  const page = config.pages
    ? landingPage({ mode: "local", firstOperation: examples[0], graphiqlPath: paths.graphiql })
    : landingPage({ mode: "production" });
  const apollo = apolloCore({ pipeline, presenter, log, plugins: [page] });
  await apollo.start();

  const admission = new Admission({
    authenticator: createAuthenticator(config.auth, { log, clock }),
    budget: createCallerBudget({ rates: config.rates, store, log }),
  });
  const callers = new AdmittedCallers(admission);
  const shared = { config, pipeline, presenter, log, admission, callers };
  const streams = createStreams({ ...shared, newId: randomUUID, clock });
  const checks = readinessChecks({ whiteboard, recording: sessions, store, dataDir: config.dataDir });
  let draining = false;
  const server = await createServer({
    config,
    trusted: parts.trusted ?? null,
    apollo,
    callers,
    streams,
    admit: admitGraphql,
    presenter,
    checks: checks.map((check) => loggedCheck(check, log)),
    draining: () => draining,
    examples,
    demo: { cname: demoChannel, roomUuid: demoRoom?.uuid, scenePath: demoRoom?.scenePath },
    imageOrigins,
  });
  if (config.recording !== null && store !== null) {
    createCallbacks({
      db: store.db,
      appId: config.recording.appId,
      secrets: config.notificationSecrets,
      timeScale: config.timeScale,
      presenter,
      log,
      clock,
    }).register(server);
  }
  return {
    async start() {
      const address = await server.listen({ host: config.host, port: config.port });
      sessions?.start();
      return address;
    },
    async stop() {
      draining = true;
      // While their sockets are still there to say so.
      events?.fanOut.close(new StillgraphError("SERVER_RESTARTING", RESTARTING));
      await streams.close();
      await server.close();
      await apollo.stop();
      await sessions?.stop();
      await events?.stop();
      await store?.close();
      await whiteboard?.close();
    },
    following: () => events?.fanOut.size ?? { subscribers: 0, groups: 0 },
  };
}
