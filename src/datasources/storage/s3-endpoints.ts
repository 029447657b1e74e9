import type { StorageVendor } from "../../sessions/model/storage-target.js";

interface S3Family {
  /** Base address; `{id}` stands for the vendor's own id of the region. */
  readonly url: string;
  /** Ids that are not the region's name in lower case with hyphens. */
  readonly ids?: Readonly<Record<string, string>>;
  /** Regions under another address. */
  readonly elsewhere?: Readonly<Record<string, string>>;
}

const AWS_CHINA = "https://s3.{id}.amazonaws.com.cn";

/**
 * Where each vendor speaks S3 with signatures of version 4, as its documentation says; null for one that does not.
 * S3_COMPATIBLE has an address of its own in each storage.
 */
export const s3Endpoints: { readonly [V in Exclude<StorageVendor, "S3_COMPATIBLE">]: S3Family | null } = {
  AMAZON_S3: {
    url: "https://s3.{id}.amazonaws.com",
    elsewhere: { CN_NORTH_1: AWS_CHINA, CN_NORTHWEST_1: AWS_CHINA },
  },
  ALIBABA_OSS: {
    url: "https://s3.oss-{id}.aliyuncs.com",
    // The English table's names for Seoul and Bangkok (contracts/cloud-recording.md 1.7).
    ids: { CN_NORTHEAST_2: "ap-northeast-2", CN_SOUTHEAST_7: "ap-southeast-7" },
  },
  TENCENT_COS: { url: "https://cos.{id}.myqcloud.com" },
  MICROSOFT_AZURE: null,
  // With HMAC keys of the interoperability settings; buckets are found without a region.
  GOOGLE_CLOUD: { url: "https://storage.googleapis.com", ids: { "": "auto" } },
  HUAWEI_OBS: { url: "https://obs.{id}.myhuaweicloud.com" },
  BAIDU_BOS: {
    url: "https://s3.{id}.bcebos.com",
    ids: {
      CN_BEIJING: "bj",
      CN_BAODING: "bd",
      CN_SUZHOU: "su",
      CN_GUANGZHOU: "gz",
      CN_HONGKONG: "hkg",
      AP_SINGAPORE: "sin",
      CN_WUHAN: "fwh",
      CN_SHANGHAI: "fsh",
    },
  },
};
