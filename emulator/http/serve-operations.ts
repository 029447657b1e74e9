import { setTimeout } from "node:timers/promises";
import type { FastifyInstance, FastifyReply } from "fastify";
import { applyFault } from "../faults/apply-fault.js";
import type { Fault } from "../faults/fault.js";
import type { FaultQueue } from "../faults/fault-queue.js";
import type { HeldCalls } from "../faults/held-calls.js";
import type { Journal } from "../journal/journal.js";
import type { Answer } from "./answer.js";
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
    readonly held: HeldCalls;
    readonly clock: () => number;
    readonly stopping: AbortSignal;
  },
): void {
  const { journal, faults, held, clock, stopping } = context;

  for (const operation of operations) {
    app.route({
      method: operation.method,
      url: operation.path,
      handler: async (request, reply) => {
        const call = callOf(request);
        const refusal = (await operation.admit?.(call)) ?? null;
        const fault = refusal === null ? faults.take(operation.name) : undefined;
        const id = journal.begin(journalEntryOf(call, operation.name, fault?.kind ?? null, clock()));
        noteTheEnd(reply, id);
        try {
          const outcome: Outcome =
            fault === undefined
              ? { type: "answer", headers: {}, ...(refusal ?? (await operation.handle(call))) }
              : await suffer(fault, { id, operation: operation.name }, () => operation.handle(call));
          return sendOutcome(reply, outcome);
        } catch (error) {
          if (stopping.aborted) return sendOutcome(reply, { type: "reset" });
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
    const call = callOf(request);
    // Asking for nothing is how callers find out whether anybody is there.
    const name = call.url === "/" ? "probe" : "unknown";
    const id = journal.begin(journalEntryOf(call, name, null, clock()));
    noteTheEnd(reply, id);
    const message = `no such call: ${request.method} ${request.url}`;
    return sendOutcome(reply, { type: "answer", status: 404, headers: {}, body: { message } });
  });

  /** Plays a fault on a call: before it is carried out, or `after` on its answer. */
  async function suffer(
    fault: Fault,
    call: { readonly id: number; readonly operation: string },
    handle: () => Promise<Answer>,
  ): Promise<Outcome> {
    let answer: Promise<Answer> | undefined;
    const carryOut = (): Promise<Answer> => {
      answer ??= handle();
      return answer;
    };
    const after = "after" in fault && fault.after === true;
    if (after) await carryOut();
    if (fault.delayMs !== undefined) await setTimeout(fault.delayMs, undefined, { signal: stopping });
    if (fault.kind === "hold") {
      const goOn = await held.hold({ ...call, carriedOut: after });
      if (!goOn) return { type: "reset" };
    }
    return applyFault(fault, carryOut);
  }

  function noteTheEnd(reply: FastifyReply, id: number): void {
    const begun = performance.now();
    reply.raw.once("close", () => {
      const status = reply.raw.writableFinished ? reply.raw.statusCode : null;
      journal.end(id, { status, durationMs: performance.now() - begun });
    });
  }
}
