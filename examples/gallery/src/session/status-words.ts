import type { SnapshotSessionEndReason, SnapshotSessionStatus } from "../generated/operations.js";

const STATUS: Readonly<Record<SnapshotSessionStatus, string>> = {
  STARTING: "A recorder is being started.",
  STARTED: "The recorder is on its way into the channel.",
  CAPTURING: "Pictures are being taken.",
  RECOVERING: "The recorder was lost; another is being started.",
  STOPPING: "The last pictures are being uploaded.",
  STOPPED: "It is over.",
  FAILED: "It is over.",
};

const REASON: Readonly<Record<SnapshotSessionEndReason, string>> = {
  STOPPED_BY_CALLER: "It was stopped.",
  NOTHING_CAPTURED: "It was stopped before there was a picture.",
  IDLE_TIMEOUT: "Nobody was in the channel any more.",
  MAX_DURATION: "Its time was up.",
  ALREADY_ENDED: "The service had ended it already.",
  LOST: "Its recorder was lost.",
  START_FAILED: "No recorder could be started.",
  EXPIRED: "The service no longer takes calls for it.",
};

/** A sentence on where a session is, or on why it ended. */
export function statusWords(status: SnapshotSessionStatus, reason: SnapshotSessionEndReason | null): string {
  return reason === null ? STATUS[status] : REASON[reason];
}
