import type { FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { Config } from "../config/config.js";
import type { ErrorPresenter } from "../execution/error-presenter.js";
import type { OperationContext } from "../execution/operation-context.js";
import type { Pipeline } from "../execution/pipeline.js";
import { AddressQuota } from "./address-quota.js";
import { Heartbeats } from "./heartbeats.js";
import { HttpStreams } from "./http/http-streams.js";
import type { HttpTransport } from "./http/http-transport.js";
import { multipartFormat } from "./multipart/multipart-format.js";
import { createRouterCallback } from "./router-callback/create-router-callback.js";
import { sseFormat } from "./sse/sse-format.js";
import { WebSocketTransport } from "./websocket/websocket-transport.js";

interface StreamParts {
  readonly config: Pick<Config, "streams" | "bodyLimitBytes" | "callbackOrigins">;
  readonly pipeline: Pipeline;
  readonly presenter: ErrorPresenter;
  readonly log: Logger;
  /** Makes the context of one operation that came by HTTP. */
  readonly context: (request: FastifyRequest) => Promise<OperationContext>;
  readonly newId: () => string;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/** Every transport that gives more than one answer. */
export interface Streams {
  /** Those that share HTTP's path, in the order in which they are asked whether a request is for them. */
  readonly http: readonly HttpTransport[];
  readonly websocket: WebSocketTransport;
  readonly quota: AddressQuota;
  /** For when the fan-out has ended the subscriptions: resolves when nothing is open any more. */
  close(): Promise<void>;
}

/** Milliseconds routers get to hear that their subscriptions have ended. */
const ROUTER_GRACE_MS = 5_000;

export function createStreams(parts: StreamParts): Streams {
  const { config, pipeline, presenter, log, context, newId, clock } = parts;
  const { streams: settings } = config;
  const quota = new AddressQuota(settings.perAddress);
  const heartbeats = new Heartbeats({ everyMs: settings.keepAliveMs, clock });
  const shared = { pipeline, presenter, heartbeats, settings, clock };
  const routers = createRouterCallback({
    pipeline,
    presenter,
    log,
    context,
    allowedOrigins: config.callbackOrigins,
  });
  const answers = new HttpStreams({ ...shared, formats: [sseFormat, multipartFormat], context, quota });
  const websocket = new WebSocketTransport({
    ...shared,
    context: (caller) => ({ requestId: newId(), caller }),
    messageLimit: config.bodyLimitBytes,
  });
  return {
    http: [routers, answers],
    websocket,
    quota,
    async close() {
      await Promise.all([websocket.close(), answers.close(), routers.close(ROUTER_GRACE_MS)]);
    },
  };
}
