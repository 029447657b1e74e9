import type { Channel } from "../recorder.js";
import type { StartOrder } from "../start-order.js";
import { recordingConfig } from "./recording-config.js";
import { storageConfig } from "./storage-config.js";

/**
 * The body of `start` (contracts/cloud-recording.md 1.4). There is no `recordingFileConfig`: its presence would turn the
 * session into a recording, with another price (1.6.3).
 */
export function startBody({ cname, recorderUid }: Channel, order: StartOrder) {
  const { request, storage, keys, rtcToken } = order;
  return {
    cname,
    uid: recorderUid,
    clientRequest: {
      ...(rtcToken && { token: rtcToken.reveal() }),
      recordingConfig: recordingConfig(order),
      snapshotConfig: { captureInterval: request.captureInterval, fileType: ["jpg"] },
      storageConfig: storageConfig(storage, keys),
    },
  };
}
