import type { FastifyInstance } from "fastify";
import type { Kysely } from "kysely";
import type { Logger } from "pino";
import type { Secret } from "../config/secret.js";
import type { ErrorPresenter } from "../execution/error-presenter.js";
import { createPace } from "../sessions/pace.js";
import type { Database } from "../store/database.js";
import type { CallbackOutcome } from "./callback-outcome.js";
import { CallbackRecorder } from "./callback-recorder.js";
import { CallbackTally } from "./callback-tally.js";
import { recordBatch } from "./record-batch.js";
import { registerWebhook } from "./register-webhook.js";

export interface Callbacks {
  /** Serves `POST /webhooks/agora`; before the server listens. */
  register(app: FastifyInstance): void;
  /** What became of requests since the start of the process. */
  readonly counts: Readonly<Record<CallbackOutcome, number>>;
}

interface CallbackOptions {
  readonly db: Kysely<Database>;
  readonly appId: string;
  /** Newest first; with none, requests are answered with what to set. */
  readonly secrets: readonly Secret[];
  readonly timeScale: number;
  readonly presenter: ErrorPresenter;
  readonly log: Logger;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/**
 * Everything about notifications on one node, wired. There is nothing to stop: a request is answered when its callback
 * is committed, so a server that waits for its requests has waited for those too.
 */
export function createCallbacks(options: CallbackOptions): Callbacks {
  const { db, appId, secrets, timeScale, presenter, log, clock } = options;
  const pace = createPace(timeScale);
  const recorder = new CallbackRecorder((callbacks) =>
    recordBatch(callbacks, { db, appId, pace, log, clock }),
  );
  const tally = new CallbackTally(log, clock);
  return {
    register: (app) => registerWebhook(app, { secrets, recorder, tally, presenter, clock }),
    counts: tally.counts,
  };
}
