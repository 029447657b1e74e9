import type { FastifyInstance } from "fastify";
import type { ErrorPresenter } from "../execution/error-presenter.js";
import { errorAnswer } from "../server/error-answer.js";
import { CallbackRefusal } from "./callback-refusal.js";
import type { CallbackTally } from "./callback-tally.js";
import { refusalOfRequest } from "./refusal-of-request.js";
import { type TakeParts, takeCallback } from "./take-callback.js";
import { webhookPath } from "./webhook-path.js";

/** Bytes. A picture's notification has 500; only the list of files of an upload is long. */
const BODY_LIMIT = 262_144;

/** Seconds. The service has a rhythm of its own; whoever else sends is told. */
const RETRY_AFTER = "1";

const BYTES = "application/octet-stream";
const NOTHING = Buffer.alloc(0);

interface WebhookParts extends TakeParts {
  readonly tally: CallbackTally;
  readonly presenter: ErrorPresenter;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/**
 * The receiver of notifications on a Fastify instance. Only 200 counts as taken (contracts/notifications.md A2), so it
 * is answered when the callback is committed and not before. What is not taken gets an error in the shape of all
 * errors, and is counted.
 */
export function registerWebhook(app: FastifyInstance, parts: WebhookParts): void {
  const { tally, presenter, clock } = parts;
  // A scope of its own: the signature is over the bytes as they came, whatever the header calls them.
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(BYTES, { parseAs: "buffer", bodyLimit: BODY_LIMIT }, (_request, body, done) =>
      done(null, body),
    );
    // Fastify refuses types that it cannot read; here none of them matters.
    scope.addHook("onRequest", async ({ headers }) => {
      headers["content-type"] = BYTES;
    });
    scope.setErrorHandler((thrown, request, reply) => {
      const { outcome, error, status } = refusalOfRequest(thrown, BODY_LIMIT);
      tally.refuse(outcome, { requestId: request.id, from: request.ip });
      const answer = errorAnswer(presenter, { error, requestId: request.id, status });
      if (answer.status === 503) reply.header("retry-after", RETRY_AFTER);
      return reply.code(answer.status).send(answer.body);
    });
    scope.post(webhookPath, { bodyLimit: BODY_LIMIT }, async ({ body, headers }, reply) => {
      const outcome = await takeCallback(
        {
          body: Buffer.isBuffer(body) ? body : NOTHING,
          signatures: { v1: headers["agora-signature"], v2: headers["agora-signature-v2"] },
          receivedAt: new Date(clock()),
        },
        parts,
      );
      tally.count(outcome);
      return reply.send({});
    });
    scope.route({
      method: ["GET", "HEAD", "PUT", "PATCH", "DELETE"],
      url: webhookPath,
      // Before a body is read that nobody wants.
      onRequest: async (_request, reply) => {
        reply.header("allow", "POST");
        throw new CallbackRefusal("wrongMethod", 405, "BAD_REQUEST", "Notifications are sent with POST.");
      },
      handler: () => undefined,
    });
  });
}
