import type { ShownPicture } from "./shown-picture.js";

/**
 * All pictures of both, each once, the newest first and those of one moment by user. One that arrived live stays so, whatever a list says of it.
 */
export function mergePictures(
  known: readonly ShownPicture[],
  more: readonly ShownPicture[],
): readonly ShownPicture[] {
  const byId = new Map(known.map((picture) => [picture.id, picture]));
  for (const picture of more) {
    if (byId.get(picture.id)?.arrival !== "LIVE") byId.set(picture.id, picture);
  }
  return [...byId.values()].sort(newestFirst);
}

function newestFirst(one: ShownPicture, other: ShownPicture): number {
  return other.takenAt.localeCompare(one.takenAt) || one.streamUid.localeCompare(other.streamUid);
}
