import type { Operation } from "../http/operation.js";
import { CallBudget } from "./access/call-budget.js";
import { acquire } from "./operations/acquire.js";
import { noRoute } from "./operations/no-route.js";
import { query } from "./operations/query.js";
import { start } from "./operations/start.js";
import { stop } from "./operations/stop.js";
import { update } from "./operations/update.js";
import type { RecorderFleet } from "./sessions/recorder-fleet.js";
import type { RecordingWorld } from "./world.js";

/** Every call of the Cloud Recording service the emulator knows. */
export function recordingOperations(world: RecordingWorld, fleet: RecorderFleet): Operation[] {
  const service = { world, fleet, budget: new CallBudget() };
  return [
    acquire(service),
    start(service),
    query(service),
    update(service),
    stop(service),
    ...(["GET", "POST", "PUT", "PATCH", "DELETE"] as const).map(noRoute),
  ];
}
