/** S3 errors that say the keys or the bucket are wrong, not that the transfer failed. */
const BAD_CONFIGURATION = new Set([
  "AccessDenied",
  "ExpiredToken",
  "InvalidAccessKeyId",
  "InvalidToken",
  "NoSuchBucket",
  "SignatureDoesNotMatch",
]);

/** Uploader's code for a failed upload: 32 bad storage configuration, 47 upload failed (contracts/cloud-recording.md 4.5). */
export function uploadErrorCode(error: unknown): 32 | 47 {
  return error instanceof Error && BAD_CONFIGURATION.has(error.name) ? 32 : 47;
}
