import { scaledMs } from "../scheduling/scaled-ms.js";
import type { Resource } from "./resource.js";

/** An unused resourceId lasts five minutes (contracts/cloud-recording.md 2). */
const LIFE_SECONDS = 300;

/** Whether it is too late to start with this resource. @param now ms since the epoch */
export function isLapsed(resource: Resource, now: number, timeScale: number): boolean {
  return now - resource.acquiredAt > scaledMs(LIFE_SECONDS, timeScale);
}
