import type { Happening } from "../happenings/happening.js";

/** When capturing began, in ms since the epoch: the first stream that came in; 0 while there was none (contracts/cloud-recording.md 1.9). */
export function sliceStartTime(happenings: readonly Happening[]): number {
  return happenings.find(({ type }) => type === "videoStreamState")?.at ?? 0;
}
