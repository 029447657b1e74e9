import { badInput } from "./bad-input.js";
import type { InputPath } from "./input-path.js";

/**
 * A resource belongs to the recorder uid it was acquired for, and start with another is refused: 432, or 53 when it
 * happens to be taken (contracts/cloud-recording.md 1.4, 3.3).
 *
 * @param at where `recorderUid` would stand.
 * @throws StillgraphError BAD_USER_INPUT at `at`.
 */
export function checkResourceHasUid(
  resourceId: string | null,
  recorderUid: string | null,
  at: InputPath,
): void {
  if (resourceId === null || recorderUid !== null) return;
  throw badInput(
    `${at.at(-1)} is required together with resourceId: the uid acquireSnapshotResource returned with it.`,
    at,
  );
}
