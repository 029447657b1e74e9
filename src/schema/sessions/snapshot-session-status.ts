import type { SessionStatus } from "../../sessions/model/session-status.js";
import { wordEnum } from "../word-enum.js";

export const SnapshotSessionStatus = wordEnum<SessionStatus>({
  name: "SnapshotSessionStatus",
  description:
    "Where a snapshot session is in its life. The usual way is STARTING, STARTED, CAPTURING, STOPPING, STOPPED; " +
    "STOPPED and FAILED are final.",
  values: {
    STARTING: "A recorder is being started. No picture yet.",
    STARTED:
      "A recorder was started; the service has not confirmed yet that it captures. That takes some seconds.",
    CAPTURING:
      "The service confirmed that it captures. Pictures come whenever somebody in the channel sends video.",
    RECOVERING: "The recorder was lost; a replacement is being started. Pictures of the gap are missing.",
    STOPPING: "The session is being stopped, and the last pictures are being uploaded.",
    STOPPED: "Over. `endReason` says why.",
    FAILED: "Over, because no recorder could be started or kept. `endReason` says which.",
  },
});
