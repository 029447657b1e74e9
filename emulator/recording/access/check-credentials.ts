import { refusals } from "../answers/refusals.js";
import type { Project } from "../project.js";

/**
 * Checks the `Authorization` header: `Basic` with customer id and secret (contracts/cloud-recording.md 1.1).
 *
 * @throws RecordingRefusal 401
 */
export function checkCredentials(header: string | undefined, project: Project): void {
  if (header === undefined) throw refusals.unauthorized();
  const expected = Buffer.from(`${project.customerId}:${project.customerSecret}`).toString("base64");
  const given = /^Basic +(\S+)$/i.exec(header)?.[1];
  if (given !== expected) throw refusals.badCredentials();
}
