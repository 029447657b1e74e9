import type { FastifyInstance } from "fastify";
import { callOf } from "../http/call-of.js";
import { parseJson } from "../http/parse-json.js";
import { sendOutcome } from "../http/send-outcome.js";
import { ControlProblem } from "./control-problem.js";
import type { ControlRoute } from "./control-route.js";
import { jsonOutcome } from "./json-outcome.js";

/** Puts the control API on the server. It is in no journal, and no fault touches it. */
export function serveControl(app: FastifyInstance, routes: readonly ControlRoute[]): void {
  for (const route of routes) {
    app.route({
      method: route.method,
      url: route.path,
      handler: async (request, reply) => {
        const call = callOf(request);
        try {
          const body = call.body === "" ? undefined : parseJson(call.body);
          if (call.body !== "" && body === undefined) throw new ControlProblem(400, "body is not valid JSON");
          return sendOutcome(reply, await route.handle(call, body));
        } catch (error) {
          if (!(error instanceof ControlProblem)) throw error;
          return sendOutcome(reply, jsonOutcome({ message: error.message }, error.status));
        }
      },
    });
  }
}
