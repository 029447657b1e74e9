import type { RecordingMode } from "../requests/recording-mode.js";
import type { StartRequest } from "../requests/start-request.js";
import type { Resource } from "../resources/resource.js";
import { scaledMs } from "../scheduling/scaled-ms.js";
import type { Session } from "./session.js";
import { subscriptionOf } from "./subscription-of.js";

/** The session a start makes of a resource; its phase is `acquired` still. @param order.now ms since the epoch */
export function newSession(
  resource: Resource,
  { clientRequest }: StartRequest,
  order: {
    readonly sid: string;
    readonly mode: RecordingMode;
    readonly token: Session["token"];
    readonly now: number;
    readonly timeScale: number;
  },
): Session {
  const { recordingConfig: config, snapshotConfig, recordingFileConfig, storageConfig } = clientRequest;
  const { sid, mode, token, now, timeScale } = order;
  const { cname, uid, resourceId, resourceExpiredHour } = resource;
  const audioGiven = (config.subscribeAudioUids ?? config.unSubscribeAudioUids) !== undefined;
  const videoGiven = (config.subscribeVideoUids ?? config.unSubscribeVideoUids) !== undefined;
  return {
    sid,
    resourceId,
    cname,
    uid,
    mode,
    phase: { name: "acquired" },
    recorderUid: uid,
    failovers: 0,
    startedAt: now,
    controlUntil: now + scaledMs(resourceExpiredHour * 3600, timeScale),
    idleSince: null,
    endedAt: null,
    exitReason: null,
    token,
    channelType: config.channelType,
    streamTypes: config.streamTypes,
    videoStreamType: config.videoStreamType,
    maxIdleSeconds: config.maxIdleTime,
    audio: subscriptionOf(config.subscribeAudioUids, config.unSubscribeAudioUids),
    video: subscriptionOf(config.subscribeVideoUids, config.unSubscribeVideoUids),
    // With a list for one medium only, the other is not subscribed to at all (contracts/cloud-recording.md 1.5).
    withoutVideo: config.streamTypes === 0 || (audioGiven && !videoGiven),
    captureInterval: snapshotConfig?.captureInterval ?? null,
    // recordingFileConfig beside snapshotConfig is what makes a session do both (1.6.3).
    records: snapshotConfig === undefined || recordingFileConfig !== undefined,
    storage: storageConfig,
  };
}
