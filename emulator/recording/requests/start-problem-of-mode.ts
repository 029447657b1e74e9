import type { SwitchValues } from "../../switches/switch-values.js";
import type { RecordingMode } from "./recording-mode.js";
import type { StartRequest } from "./start-request.js";
import { stsLasts } from "./sts-lasts.js";

const FILE_TYPES: Readonly<Record<RecordingMode, readonly string[]>> = {
  individual: ["hls"],
  raw: ["hls", "hls,mp4", "mp3"],
};

/**
 * The first rule of contracts/cloud-recording.md 0.3, 1.6 and 1.7 that a start breaks in its mode, in words
 * that name the field; null when it breaks none.
 *
 * @param timing.now ms since the epoch
 */
export function startProblemOfMode(
  { clientRequest }: StartRequest,
  mode: RecordingMode,
  switches: SwitchValues,
  timing: { readonly now: number; readonly timeScale: number },
): string | null {
  const { recordingConfig, recordingFileConfig, snapshotConfig, storageConfig } = clientRequest;

  if (mode === "raw" && clientRequest.extensionServiceConfig !== undefined) {
    return "extensionServiceConfig does not exist in mode raw";
  }
  if (switches["recording.missingUidGroup"] === "refuse" && recordingConfig.subscribeUidGroup === undefined) {
    return "invalid subscribeUidGroup value!";
  }
  if (
    recordingFileConfig !== undefined &&
    !FILE_TYPES[mode].includes([...recordingFileConfig.avFileType].sort().join())
  ) {
    return "invalid avFileType value!";
  }
  if (recordingFileConfig?.avFileType.includes("mp3") && recordingConfig.streamTypes !== 0) {
    return "avFileType mp3 needs streamTypes 0";
  }
  if (snapshotConfig !== undefined) {
    if (snapshotConfig.captureInterval < switches["recording.minCaptureInterval"]) {
      return "invalid captureInterval value!";
    }
    if (recordingConfig.streamTypes === 0) return "snapshotConfig needs streamTypes 1 or 2";
    if (recordingConfig.streamMode === "original")
      return "snapshotConfig does not go with streamMode original";
  }
  if (!stsLasts(storageConfig, timing)) return "invalid stsExpiration value!";
  return null;
}
