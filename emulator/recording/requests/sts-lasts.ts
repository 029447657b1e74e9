import type { StorageConfig } from "./storage-config.js";

/** Temporary credentials must be good for four more hours (contracts/cloud-recording.md 1.7). */
const SECONDS = 4 * 3600;

/** Whether credentials last long enough for the service to take them; lasting ones always do. @param timing.now ms since the epoch */
export function stsLasts(
  { stsExpiration }: Pick<StorageConfig, "stsExpiration">,
  timing: { readonly now: number; readonly timeScale: number },
): boolean {
  return stsExpiration === undefined || stsExpiration >= timing.now / 1000 + SECONDS / timing.timeScale;
}
