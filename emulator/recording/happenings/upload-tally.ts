import type { Happening } from "./happening.js";

/** How the uploads of a session went so far. */
export function uploadTally(happenings: readonly Happening[]): {
  readonly done: number;
  readonly failed: number;
  /** Keys of the pictures in the bucket, in the order they arrived there. */
  readonly fileNames: readonly string[];
} {
  const fileNames = happenings.flatMap((happening) =>
    happening.type === "snapshotUploaded" ? [happening.fileName] : [],
  );
  const failed = happenings.filter((happening) => happening.type === "uploadFailed").length;
  return { done: fileNames.length, failed, fileNames };
}
