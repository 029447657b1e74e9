import { S3Client } from "@aws-sdk/client-s3";
import type { StorageKeys } from "../../sessions/model/storage-keys.js";
import type { StorageTarget } from "../../sessions/model/storage-target.js";
import { s3EndpointOf } from "./s3-endpoint-of.js";

/**
 * A client for one storage; costs a quarter of a millisecond and opens no connection by itself.
 *
 * @returns null where the vendor does not speak S3. Whoever sends with it destroys it afterwards.
 */
export function s3ClientFor(target: StorageTarget, keys: StorageKeys): S3Client | null {
  const endpoint = s3EndpointOf(target);
  if (endpoint === null) return null;
  return new S3Client({
    endpoint: endpoint.url,
    region: endpoint.signingRegion,
    forcePathStyle: endpoint.pathStyle,
    credentials: {
      accessKeyId: keys.accessKey,
      secretAccessKey: keys.secretKey.reveal(),
      ...(keys.sts === null ? {} : { sessionToken: keys.sts.token.reveal() }),
    },
    // Repeats are this project's own table, so that they can be read and tested in one place.
    maxAttempts: 1,
    // Only Amazon knows the newer checksums.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
}
