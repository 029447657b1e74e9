import { refusals } from "../answers/refusals.js";
import type { Project } from "../project.js";

/**
 * Checks the App ID of the URL. A text that cannot be one is stopped by the gateway; acquire has a code of
 * its own for one that does not exist (contracts/cloud-recording.md 3.2).
 *
 * @throws RecordingRefusal 400
 */
export function checkAppId(appId: string, project: Project, operation: string): void {
  if (appId === project.appId) return;
  const wellFormed = /^[0-9a-f]{32}$/i.test(appId);
  throw wellFormed && operation === "acquire" ? refusals.acquireAppIdInvalid() : refusals.appIdInvalid();
}
