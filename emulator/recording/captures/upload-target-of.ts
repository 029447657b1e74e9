import type { UploadTarget } from "../../storage/create-uploader.js";
import type { StorageConfig } from "../requests/storage-config.js";

/**
 * Where the files of a session go. A store of the customer's own (vendor 11) is spoken to at its endpoint;
 * the buckets of all other vendors are looked for on the local S3 server, whatever their region.
 */
export function uploadTargetOf(storage: StorageConfig): UploadTarget {
  const { bucket, accessKey, secretKey, stsToken, vendor, extensionParams } = storage;
  const endpoint = vendor === 11 ? extensionParams?.endpoint : undefined;
  return {
    bucket,
    region: "us-east-1",
    accessKey,
    secretKey,
    ...(stsToken === undefined ? {} : { sessionToken: stsToken }),
    ...(endpoint === undefined ? {} : { endpoint: withScheme(endpoint) }),
  };
}

/** The field holds a host; only on the own machine plain HTTP is what is meant. */
function withScheme(endpoint: string): string {
  if (/^https?:\/\//.test(endpoint)) return endpoint;
  return /^(localhost|127\.0\.0\.1|\[::1\])(:|$|\/)/.test(endpoint)
    ? `http://${endpoint}`
    : `https://${endpoint}`;
}
