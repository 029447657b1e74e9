import { randomUUID } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { pino } from "pino";
import { anonymous } from "../../../src/auth/anonymous.js";
import { loadConfig } from "../../../src/config/load-config.js";
import { StillgraphError } from "../../../src/errors/stillgraph-error.js";
import { openEvents } from "../../../src/events/open-events.js";
import { ErrorPresenter } from "../../../src/execution/error-presenter.js";
import { Pipeline } from "../../../src/execution/pipeline.js";
import { createServer } from "../../../src/server/create-server.js";
import type { Store } from "../../../src/store/store.js";
import { createStreams } from "../../../src/transports/create-streams.js";
import { admitGraphql } from "../../../src/transports/http/admit-graphql.js";
import { apolloCore } from "../../../src/transports/http/apollo-core.js";
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

/** @param settings environment variables. */
export async function startStreamServer(
  store: Store,
  settings: Readonly<Record<string, string>> = {},
): Promise<StreamServer> {
  const config = loadConfig({ GRAPHIQL: "false", ...settings });
  const logLines: string[] = [];
  const log = pino({ level: "debug" }, { write: (line: string) => void logLines.push(line) });
  const calls: Calls = { sequence: 0, stuck: 0 };
  const events = await openEvents({ store, holder: randomUUID(), retentionMs: 3_600_000, log });
  const counted = countDeliveries(events.fanOut);
  const presenter = new ErrorPresenter(log, config.production);
  const pipeline = new Pipeline({
    schema: streamSchema(calls),
    limits: config.limits,
    costs: {},
    introspection: config.introspection,
    subscriptionAdvice: "Use a transport that streams.",
    fanOut: counted.fanOut,
    presenter,
    newId: randomUUID,
  });
  const apollo = apolloCore({ pipeline, presenter, log, plugins: [] });
  await apollo.start();
  const context = async (request: FastifyRequest) => ({
    requestId: request.id,
    caller: anonymous(request.ip),
  });
  const shared = { config, pipeline, presenter, log, context };
  const streams = createStreams({ ...shared, newId: randomUUID, clock: Date.now });
  let draining = false;
  const server = await createServer({
    config,
    apollo,
    context,
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
