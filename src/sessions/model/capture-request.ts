/** The service's two spellings of individual recording: v1 and v2 (contracts/cloud-recording.md 0.3). */
export type RecordingMode = "individual" | "raw";

/**
 * What to capture, in the service's own terms and without a secret: everything `start` needs besides token, keys and
 * decryption secret. Kept with the session, because a replacement recorder is started with it.
 */
export interface CaptureRequest {
  readonly mode: RecordingMode;
  /** Seconds, 1 to 3600. */
  readonly captureInterval: number;
  /** 0 communication, 1 live broadcast. */
  readonly channelType: 0 | 1;
  /** 1 video only, 2 audio and video. */
  readonly streamTypes: 1 | 2;
  /** 0 high stream, 1 low stream. */
  readonly videoStreamType: 0 | 1;
  /** Absent lists are not sent. `["#allstream#"]` means everyone. */
  readonly subscribeVideoUids?: readonly string[];
  readonly unsubscribeVideoUids?: readonly string[];
  readonly subscribeAudioUids?: readonly string[];
  readonly unsubscribeAudioUids?: readonly string[];
  /** 0 to 5 (1.5): derived from the most streams expected at once. */
  readonly subscribeUidGroup: number;
  /** Seconds without any user after which the service ends the session, 5 to 2592000. */
  readonly maxIdleTime: number;
  /** Hours from the sid during which query, update and stop work, 1 to 720. */
  readonly resourceExpiredHour: number;
  /** 0 none, 1 to 8 (1.5). */
  readonly decryptionMode: number;
}
