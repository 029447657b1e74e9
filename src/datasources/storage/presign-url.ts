import { GetObjectCommand } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { StorageKeys } from "../../sessions/model/storage-keys.js";
import type { StorageTarget } from "../../sessions/model/storage-target.js";
import { signingClientFor } from "./signing-client-for.js";

const LONGEST_S = 604_800;

/**
 * An address that opens one object without keys for a while. Made here, without asking the storage: whether the object
 * is there and the keys may read it shows when it is opened.
 *
 * @param key of the object, prefix and file name.
 * @param expiresInSeconds 1 to 604800; what callers may ask for is `checkUrlLifetime`'s to say. Temporary keys end it earlier.
 * @param now when its life begins.
 * @returns null where the vendor does not speak S3.
 * @throws RangeError for a life out of bounds.
 */
export async function presignUrl(
  target: StorageTarget,
  keys: StorageKeys,
  key: string,
  expiresInSeconds: number,
  now: Date,
): Promise<string | null> {
  if (!Number.isInteger(expiresInSeconds) || expiresInSeconds < 1 || expiresInSeconds > LONGEST_S) {
    throw new RangeError(`an address lasts 1 to ${LONGEST_S} seconds`);
  }
  const client = signingClientFor(target, keys);
  if (client === null) return null;
  const command = new GetObjectCommand({ Bucket: target.bucket, Key: key });
  return getSignedUrl(client, command, { expiresIn: expiresInSeconds, signingDate: now });
}
