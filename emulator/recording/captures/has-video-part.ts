import type { RecordingMode } from "../requests/recording-mode.js";

/** Whether file names of a mode have `video_` in them (contracts/cloud-recording.md 4.1). */
export function hasVideoPart(mode: RecordingMode, rawFileName: "withoutVideo" | "withVideo"): boolean {
  return mode === "individual" || rawFileName === "withVideo";
}
