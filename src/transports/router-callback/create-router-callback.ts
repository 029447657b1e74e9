import { finished } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { OperationContext } from "../../execution/operation-context.js";
import { decodeOperation } from "../http/decode-operation.js";
import type { HttpCallers } from "../http/http-callers.js";
import type { HttpTransport } from "../http/http-transport.js";
import { preventCsrf } from "../http/prevent-csrf.js";
import { refusedAnswer } from "./refused-answer.js";
import { RouterCallbacks, type RouterCallbacksParts } from "./router-callbacks.js";

interface RouterCallbackParts extends RouterCallbacksParts {
  readonly callers: HttpCallers<OperationContext>;
}

export interface RouterCallbackTransport extends HttpTransport {
  /** How many subscriptions there are. */
  count(): number;
  /** As RouterCallbacks.close: for after the fan-out was closed, milliseconds. */
  close(graceMs: number): Promise<void>;
}

/**
 * The HTTP side of callback subscriptions: takes the POSTs that name a place for results and answers `{"data":null}`
 * once the router has confirmed it.
 */
export function createRouterCallback(parts: RouterCallbackParts): RouterCallbackTransport {
  const callbacks = new RouterCallbacks(parts);
  return {
    takes: ({ method, body }) => method === "POST" && extensionOf(body) !== undefined,
    async answer(request: FastifyRequest, reply: FastifyReply) {
      preventCsrf(request.headers);
      const operation = decodeOperation(request);
      const context = await parts.callers.context(request);
      const accepted = await callbacks.subscribe(operation, operation.extensions["subscription"], context);
      if ("errors" in accepted) {
        const { status, body } = refusedAnswer(
          accepted.errors.map((error) => parts.presenter.present(error, request.id)),
        );
        return reply.code(status).send(body);
      }
      // Whether the answer arrived or not, the next message tells: the router has a 404 for what it does not know.
      finished(reply.raw, accepted.open);
      return reply.send({ data: null });
    },
    count: () => callbacks.count,
    close: (graceMs) => callbacks.close(graceMs),
  };
}

function extensionOf(body: unknown): unknown {
  const { extensions } = (body ?? {}) as { extensions?: { subscription?: unknown } | null };
  return extensions?.subscription;
}
