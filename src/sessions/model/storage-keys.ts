import type { Secret } from "../../config/secret.js";

/** What opens a bucket. */
export interface StorageKeys {
  readonly accessKey: string;
  readonly secretKey: Secret;
  /** Temporary credentials; Amazon S3, Alibaba and Tencent only (contracts/cloud-recording.md 1.7). */
  readonly sts: { readonly token: Secret; readonly expiresAt: Date } | null;
}
