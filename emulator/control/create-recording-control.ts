import type { RecorderFleet } from "../recording/sessions/recorder-fleet.js";
import type { RecordingWorld } from "../recording/world.js";
import { ownEntry } from "../state/own-entry.js";
import { checkOrder } from "./check-order.js";
import { ControlProblem } from "./control-problem.js";
import { failOverOrderSchema } from "./fail-over-order-schema.js";
import type { RecordingControl } from "./recording-control.js";
import type { SessionView } from "./session-view.js";
import { sessionViewOf } from "./session-view-of.js";

/** Control of the recording sessions. */
export function createRecordingControl(world: RecordingWorld, fleet: RecorderFleet): RecordingControl {
  const view = (sid: string): SessionView => {
    const session = ownEntry(world.store.current.sessions, sid);
    if (session === undefined) throw new ControlProblem(404, `no such session: ${sid}`);
    return sessionViewOf(session, world.happenings.of(sid), world.switches()["recording.steadyStatus"]);
  };

  return {
    sessions: () => Object.keys(world.store.current.sessions).map(view),
    session: view,
    happenings: (sid) => world.happenings.of(view(sid).sid),
    onHappening: (listener) => world.happenings.listen(listener),
    failOver: (sid, given = {}) => {
      const { forSeconds } = checkOrder(given, failOverOrderSchema);
      const { state } = view(sid);
      if (fleet.of(sid)?.failOver(forSeconds) !== true) {
        throw new ControlProblem(409, `no recorder runs in session ${sid}: it is ${state}`);
      }
      return view(sid);
    },
    kill: (sid) => {
      const { state } = view(sid);
      if (fleet.of(sid)?.kill() !== true) {
        throw new ControlProblem(409, `no recorder runs in session ${sid}: it is ${state}`);
      }
      return view(sid);
    },
  };
}
