import type { Details } from "./details.js";
import { readWholeNumber } from "./read-whole-number.js";

/** What the service sends when all is uploaded. */
const ALL = 10_000;

/** Event 33, `uploading_progress`: uploaded files per file recorded, 0 to 1; null without a number in that range. */
export function uploadingProgressDetails(details: Details): { readonly progress: number } | null {
  const progress = readWholeNumber(details["progress"]);
  return progress === null || progress < 0 || progress > ALL ? null : { progress: progress / ALL };
}
