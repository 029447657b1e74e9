import type { Call } from "../http/call.js";
import { checkOrder } from "./check-order.js";
import type { ControlRoute } from "./control-route.js";
import { failOverOrderSchema } from "./fail-over-order-schema.js";
import { jsonOutcome } from "./json-outcome.js";
import type { RecordingControl } from "./recording-control.js";

const SESSIONS = "/_emulator/recording/sessions";

/** The recording sessions over HTTP. */
export function recordingRoutes(control: RecordingControl): ControlRoute[] {
  const sidOf = ({ params }: Call): string => params["sid"] ?? "";
  return [
    { method: "GET", path: SESSIONS, handle: () => jsonOutcome(control.sessions()) },
    { method: "GET", path: `${SESSIONS}/:sid`, handle: (call) => jsonOutcome(control.session(sidOf(call))) },
    {
      method: "GET",
      path: `${SESSIONS}/:sid/happenings`,
      handle: (call) => jsonOutcome(control.happenings(sidOf(call))),
    },
    {
      method: "POST",
      path: `${SESSIONS}/:sid/failover`,
      handle: (call, body) =>
        jsonOutcome(control.failOver(sidOf(call), checkOrder(body ?? {}, failOverOrderSchema))),
    },
    {
      method: "POST",
      path: `${SESSIONS}/:sid/kill`,
      handle: (call) => jsonOutcome(control.kill(sidOf(call))),
    },
  ];
}
