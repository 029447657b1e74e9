import type { Outcome } from "../http/outcome.js";
import { readErrorBody } from "./read-error-body.js";

/**
 * Whether an outcome says that an address is unwell. A failure with a code comes from the service behind it, and is
 * mostly about one recorder (contracts/cloud-recording.md 3.2): calls about others are not held back for it.
 */
export function isUnwell(outcome: Outcome): boolean {
  if (outcome.kind === "none") return outcome.trouble !== "tooLarge";
  return outcome.status >= 500 && readErrorBody(outcome.text).code === null;
}
