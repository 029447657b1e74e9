import { setTimeout } from "node:timers/promises";
import type { FastifyInstance, FastifyReply } from "fastify";
import { applyFault } from "../faults/apply-fault.js";
import type { FaultQueue } from "../faults/fault-queue.js";
import type { Journal } from "../journal/journal.js";
import { callOf } from "./call-of.js";
import { journalEntryOf } from "./journal-entry-of.js";
import type { Operation } from "./operation.js";
import type { Outcome } from "./outcome.js";
import { sendOutcome } from "./send-outcome.js";

/**
 * Puts operations on the server. Each call is journaled, loses its turn to a fault if one waits for it, and
 * is carried out otherwise.
 *
 * @param context.clock ms since the epoch
 * @param context.stopping ends delays when the emulator stops
 */
export function serveOperations(
  app: FastifyInstance,
  operations: readonly Operation[],
  context: {
    readonly journal: Journal;
    readonly faults: FaultQueue;
    readonly clock: () => number;
    readonly stopping: AbortSignal;
  },
): void {
  const { journal, faults, clock, stopping } = context;

  for (const operation of operations) {
    app.route({
      method: operation.method,
      url: operation.path,
      handler: async (request, reply) => {
        const call = callOf(request);
        const fault = faults.take(operation.name);
        const id = journal.begin(journalEntryOf(call, operation.name, fault?.kind ?? null, clock()));
        noteTheEnd(reply, id);
        try {
          if (fault?.delayMs !== undefined) await setTimeout(fault.delayMs, undefined, { signal: stopping });
          const carryOut = () => operation.handle(call);
          const outcome: Outcome =
            fault === undefined
              ? { type: "answer", headers: {}, ...(await carryOut()) }
              : await applyFault(fault, carryOut);
          return sendOutcome(reply, outcome);
        } catch (error) {
          journal.end(id, {
            problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
          });
          return sendOutcome(reply, {
            type: "answer",
            status: 500,
            headers: {},
            body: { message: "internal server error" },
          });
        }
      },
    });
  }

  app.setNotFoundHandler((request, reply) => {
    const id = journal.begin(journalEntryOf(callOf(request), "unknown", null, clock()));
    noteTheEnd(reply, id);
    const message = `no such call: ${request.method} ${request.url}`;
    return sendOutcome(reply, { type: "answer", status: 404, headers: {}, body: { message } });
  });

  function noteTheEnd(reply: FastifyReply, id: number): void {
    const begun = performance.now();
    reply.raw.once("close", () => {
      const status = reply.raw.writableFinished ? reply.raw.statusCode : null;
      journal.end(id, { status, durationMs: performance.now() - begun });
    });
  }
}
