import type { Happening } from "../happenings/happening.js";
import type { Session } from "./session.js";

/** Whether a session has anything to show: a screenshot, uploaded or not, or, when it records, a stream. */
export function hasCaptured(session: Pick<Session, "records">, happenings: readonly Happening[]): boolean {
  return happenings.some(
    ({ type }) =>
      type === "snapshotUploaded" ||
      type === "uploadFailed" ||
      (session.records && type === "videoStreamState"),
  );
}
