import type { StorageKeys } from "../../../sessions/model/storage-keys.js";
import { type StorageTarget, storageVendors } from "../../../sessions/model/storage-target.js";
import { regionCode } from "../../storage/storage-regions.js";
import { endpointParameter } from "./endpoint-parameter.js";

/**
 * `storageConfig` of `start` and `update` (contracts/cloud-recording.md 1.7).
 *
 * @throws RangeError for a region the vendor does not have; input and profiles are checked long before.
 */
export function storageConfig(target: StorageTarget, { accessKey, secretKey, sts }: StorageKeys) {
  const { vendor, bucket, fileNamePrefix, endpoint } = target;
  const region = regionCode(vendor, target.region);
  if (region === null) throw new RangeError(`${vendor} has no region ${target.region}`);
  return {
    vendor: storageVendors[vendor],
    region,
    bucket,
    accessKey,
    secretKey: secretKey.reveal(),
    ...(sts && {
      stsToken: sts.token.reveal(),
      stsExpiration: Math.floor(sts.expiresAt.getTime() / 1_000),
    }),
    ...(fileNamePrefix.length > 0 && { fileNamePrefix }),
    ...(endpoint !== null && { extensionParams: { endpoint: endpointParameter(endpoint) } }),
  };
}
