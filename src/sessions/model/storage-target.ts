/** Vendors that the API names, with the service's number for each (contracts/cloud-recording.md 1.7). */
export const storageVendors = {
  AMAZON_S3: 1,
  ALIBABA_OSS: 2,
  TENCENT_COS: 3,
  MICROSOFT_AZURE: 5,
  GOOGLE_CLOUD: 6,
  HUAWEI_OBS: 7,
  BAIDU_BOS: 8,
  S3_COMPATIBLE: 11,
} as const;

export type StorageVendor = keyof typeof storageVendors;

/** Where pictures go; no keys. */
export interface StorageTarget {
  /** Name of the server's profile, or null for storage a caller gave in full. */
  readonly profile: string | null;
  readonly vendor: StorageVendor;
  /** The vendor's region by name, for example US_EAST_1; empty for vendors without regions. */
  readonly region: string;
  readonly bucket: string;
  /** Base address of the S3 service, S3_COMPATIBLE only; else null. */
  readonly endpoint: string | null;
  /** Parts of the key's directory, letters and digits each. */
  readonly fileNamePrefix: readonly string[];
}
