import type { Logger } from "pino";
import type { Config } from "../config/config.js";
import type { Admission } from "../execution/admission.js";
import type { ErrorPresenter } from "../execution/error-presenter.js";
import type { OperationContext } from "../execution/operation-context.js";
import type { Pipeline } from "../execution/pipeline.js";
import { AddressQuota } from "./address-quota.js";
import { Expiries } from "./expiries.js";
import { Heartbeats } from "./heartbeats.js";
import type { HttpCallers } from "./http/http-callers.js";
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
  readonly admission: Admission;
  readonly callers: HttpCallers<OperationContext>;
  readonly newId: () => string;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/** Every transport that gives more than one answer. */
export interface Streams {
  /** Those that share HTTP's path, in the order in which they are asked whether a request is for them. */
  readonly http: readonly HttpTransport[];
  readonly websocket: WebSocketTransport;
  readonly admission: Admission;
  readonly quota: AddressQuota;
  /** For when the fan-out has ended the subscriptions: resolves when nothing is open any more. */
  close(): Promise<void>;
}

/** Milliseconds routers get to hear that their subscriptions have ended. */
const ROUTER_GRACE_MS = 5_000;

export function createStreams(parts: StreamParts): Streams {
  const { config, pipeline, presenter, log, admission, callers, newId, clock } = parts;
  const { streams: settings } = config;
  const quota = new AddressQuota(settings.perAddress);
  const heartbeats = new Heartbeats({ everyMs: settings.keepAliveMs, clock });
  const expiries = new Expiries(clock);
  const shared = { pipeline, presenter, heartbeats, expiries, settings, clock };
  const routers = createRouterCallback({
    pipeline,
    presenter,
    log,
    callers,
    expiries,
    allowedOrigins: config.callbackOrigins,
  });
  const answers = new HttpStreams({ ...shared, formats: [sseFormat, multipartFormat], callers, quota });
  const websocket = new WebSocketTransport({
    ...shared,
    admission,
    newId,
    messageLimit: config.bodyLimitBytes,
  });
  return {
    http: [routers, answers],
    websocket,
    admission,
    quota,
    async close() {
      await Promise.all([websocket.close(), answers.close(), routers.close(ROUTER_GRACE_MS)]);
    },
  };
}
