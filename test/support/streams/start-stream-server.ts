import { randomUUID } from "node:crypto";
import { pino } from "pino";
import type { Authenticator } from "../../../src/auth/authenticator.js";
import type { CallerBudget } from "../../../src/auth/caller-budget.js";
import { createAuthenticator } from "../../../src/auth/create-authenticator.js";
import { loadConfig } from "../../../src/config/load-config.js";
import { StillgraphError } from "../../../src/errors/stillgraph-error.js";
import { openEvents } from "../../../src/events/open-events.js";
import { Admission } from "../../../src/execution/admission.js";
import { ErrorPresenter } from "../../../src/execution/error-presenter.js";
import { Pipeline } from "../../../src/execution/pipeline.js";
import type { TrustedDocuments } from "../../../src/execution/trusted-documents/trusted-documents.js";
import { createServer } from "../../../src/server/create-server.js";
import type { Store } from "../../../src/store/store.js";
import { createStreams } from "../../../src/transports/create-streams.js";
import { admitGraphql } from "../../../src/transports/http/admit-graphql.js";
import { AdmittedCallers } from "../../../src/transports/http/admitted-callers.js";
import { apolloCore } from "../../../src/transports/http/apollo-core.js";
import { openBudget } from "../open-budget.js";
import { testCursors } from "../test-cursors.js";
import { countDeliveries } from "./count-deliveries.js";
import { type Calls, streamSchema } from "./stream-schema.js";

/** The real server with all its transports, over a schema of a few fields and an event log that a test writes. */
export interface StreamServer {
  readonly url: string;
  readonly graphqlUrl: string;
  /** How often fields of the schema were asked. */
  readonly calls: Calls;
  readonly logLines: readonly string[];
  /** How many subscriptions there are now. */
  subscribers(): number;
  /** Results that were handed to subscribers so far, by the order in which these came. */
  deliveries(): readonly number[];
  /** Ends as the process does: streams first. */
  stop(): Promise<void>;
}

/** What a test may put in the place of the real thing. */
interface Effects {
  /** Milliseconds since the epoch: when tokens begin and end. */
  readonly clock?: () => number;
  /** In the place of what the AUTH_ settings ask for. */
  readonly authenticator?: Authenticator;
  /** Nobody is counted unless told. */
  readonly budget?: CallerBudget;
  /** Any document may be run unless told. */
  readonly trusted?: TrustedDocuments;
}

/** @param settings environment variables. */
export async function startStreamServer(
  store: Store,
  settings: Readonly<Record<string, string>> = {},
  { clock = Date.now, budget = openBudget, ...effects }: Effects = {},
): Promise<StreamServer> {
  const config = loadConfig({ GRAPHIQL: "false", ...settings });
  const logLines: string[] = [];
  const log = pino({ level: "debug" }, { write: (line: string) => void logLines.push(line) });
  const calls: Calls = { sequence: 0, stuck: 0 };
  const events = await openEvents({
    store,
    holder: randomUUID(),
    appId: "app",
    cursors: testCursors.events,
    retentionMs: 3_600_000,
    log,
  });
  const counted = countDeliveries(events.fanOut);
  const presenter = new ErrorPresenter(log, config.production);
  const pipeline = new Pipeline({
    schema: streamSchema(calls),
    limits: config.limits,
    costs: {},
    introspection: config.introspection,
    trusted: effects.trusted ?? null,
    subscriptionAdvice: "Use a transport that streams.",
    fanOut: counted.fanOut,
    presenter,
    newId: randomUUID,
  });
  const apollo = apolloCore({ pipeline, presenter, log, plugins: [] });
  await apollo.start();
  const { authenticator = createAuthenticator(config.auth, { log, clock }) } = effects;
  const admission = new Admission({ authenticator, budget });
  const callers = new AdmittedCallers(admission);
  const shared = { config, pipeline, presenter, log, admission, callers };
  const streams = createStreams({ ...shared, newId: randomUUID, clock });
  let draining = false;
  const server = await createServer({
    config,
    trusted: effects.trusted ?? null,
    apollo,
    callers,
    streams,
    admit: admitGraphql,
    presenter,
    checks: [],
    draining: () => draining,
    examples: [],
    demo: {},
    imageOrigins: [],
  });
  const url = await server.listen({ host: "127.0.0.1", port: 0 });
  const stop = async () => {
    draining = true;
    events.fanOut.close(new StillgraphError("SERVER_RESTARTING", "The server is going down."));
    await streams.close();
    await server.close();
    await apollo.stop();
    await events.stop();
  };
  let stopped: Promise<void> | null = null;
  return {
    url,
    graphqlUrl: `${url}/graphql`,
    calls,
    logLines,
    subscribers: () => events.fanOut.size.subscribers,
    deliveries: counted.deliveries,
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}
