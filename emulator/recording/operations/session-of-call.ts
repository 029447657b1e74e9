import type { Call } from "../../http/call.js";
import { ownEntry } from "../../state/own-entry.js";
import type { SwitchValues } from "../../switches/switch-values.js";
import { refusals } from "../answers/refusals.js";
import type { Session } from "../sessions/session.js";
import type { RecordingWorld } from "../world.js";
import { readMode } from "./read-mode.js";

/**
 * The session a query, update or stop names.
 *
 * @throws RecordingRefusal 404/404 when there is none, when the time of resourceExpiredHour is over, or the mode is another
 */
export function sessionOfCall(world: RecordingWorld, call: Call, switches: SwitchValues): Session {
  const mode = readMode(call.params["mode"], switches);
  const session = ownEntry(world.store.current.sessions, call.params["sid"] ?? "");
  if (session === undefined || session.mode !== mode) throw refusals.workerNotFound();
  if (session.resourceId !== call.params["resourceid"]) throw refusals.resourceMismatch(switches);
  if (world.clock() > session.controlUntil) {
    throw switches["recording.expiredControl"] === "433"
      ? refusals.resourceExpired(switches)
      : refusals.workerNotFound();
  }
  return session;
}
