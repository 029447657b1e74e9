import type { StorageVendor } from "../model/storage-target.js";
import { checkBucketName } from "./check-bucket-name.js";
import { checkStorageEndpoint } from "./check-storage-endpoint.js";
import { checkStorageKey } from "./check-storage-key.js";
import { checkStorageRegion } from "./check-storage-region.js";
import { checkSts } from "./check-sts.js";
import type { InputPath } from "./input-path.js";

/** Storage in full, as a caller or an operator writes it. */
export interface StorageInput {
  readonly vendor: StorageVendor;
  readonly region: string | null;
  readonly bucket: string;
  readonly endpoint: string | null;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly stsToken: string | null;
  readonly stsExpiration: Date | null;
}

/**
 * Every rule of contracts/cloud-recording.md 1.7 about where pictures go. Whether the keys open the bucket shows
 * with the first upload only.
 *
 * @param at where the input stands, for example `["input", "storage"]`.
 * @returns region and endpoint as they are to be kept.
 * @throws StillgraphError BAD_USER_INPUT at the offending field.
 */
export function checkStorage(
  input: StorageInput,
  { now, plainHttp }: { readonly now: Date; readonly plainHttp: boolean },
  at: InputPath,
): { readonly region: string; readonly endpoint: string | null } {
  const region = checkStorageRegion(input.vendor, input.region, [...at, "region"]);
  checkBucketName(input.bucket, [...at, "bucket"]);
  checkStorageKey(input.accessKey, [...at, "accessKey"]);
  checkStorageKey(input.secretKey, [...at, "secretKey"]);
  checkSts(input.vendor, input, now, at);
  const endpoint = checkStorageEndpoint(input.vendor, input.endpoint, plainHttp, [...at, "endpoint"]);
  return { region, endpoint };
}
