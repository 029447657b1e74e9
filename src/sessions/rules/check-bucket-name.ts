import { badInput } from "./bad-input.js";
import type { InputPath } from "./input-path.js";

/** The widest of the vendors' rules; it becomes part of a host name or path, so nothing that ends one may be in it. */
const BUCKET = /^[A-Za-z0-9][A-Za-z0-9._-]{0,221}$/;

/** @throws StillgraphError BAD_USER_INPUT at `at`. */
export function checkBucketName(bucket: string, at: InputPath): void {
  if (BUCKET.test(bucket) && !bucket.includes("..")) return;
  throw badInput(
    `${at.at(-1)} must be a bucket's name: letters, digits, dots, hyphens and underscores, no address.`,
    at,
  );
}
