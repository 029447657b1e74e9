import type { SnapshotSession } from "../model/snapshot-session.js";
import type { SessionCommand } from "./session-command.js";

type Kept = Pick<SnapshotSession, "status" | "resourceId" | "sid" | "sidUnheardAt">;

/**
 * What to do with a session that is found in the store, after a crash or because its moment has come. Every step is
 * written before the next begins, so the row alone tells.
 */
export function resume(session: Kept): SessionCommand {
  switch (session.status) {
    case "STARTING":
    case "RECOVERING":
      // A sid is the lost recorder's, whose resource cannot be started again.
      if (session.sid !== null) return "REPLACE";
      if (session.sidUnheardAt !== null) return "FIND_SID";
      // A start whose answer was not heard is sent again for the same resource: the service tells that it runs.
      return session.resourceId === null ? "ACQUIRE" : "START";
    case "STARTED":
    case "CAPTURING":
      return "CHECK";
    case "STOPPING":
      return "STOP";
    case "STOPPED":
    case "FAILED":
      return "LIST";
  }
}
