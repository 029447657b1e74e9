import type { Logger } from "pino";
import type { SnapshotSession } from "./model/snapshot-session.js";

interface Change {
  readonly before: Pick<SnapshotSession, "status" | "recorderUid">;
  readonly after: Pick<SnapshotSession, "id" | "cname" | "status" | "recorderUid" | "sid" | "endReason">;
  /** What brought it about, in the machine's words. */
  readonly because: string;
}

/** Tells the log of a session that went on, once that is written down; silent where neither status nor recorder changed. */
export function logChange(log: Logger, { before, after, because }: Change): void {
  const { id: sessionId, cname, status, recorderUid, sid, endReason } = after;
  const facts = { sessionId, cname, recorderUid, sid, because };
  if (before.recorderUid !== recorderUid) {
    log.warn({ ...facts, instead: before.recorderUid }, "a session gets another recorder");
  }
  if (before.status !== status) {
    log.info({ ...facts, from: before.status, ...(endReason && { endReason }) }, `a session is ${status}`);
  }
}
