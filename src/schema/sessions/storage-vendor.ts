import type { StorageVendor as Word } from "../../sessions/model/storage-target.js";
import { wordEnum } from "../word-enum.js";

export const StorageVendor = wordEnum<Word>({
  name: "StorageVendor",
  description: "Whose cloud storage it is. These are the vendors Agora's Cloud Recording uploads to.",
  values: {
    AMAZON_S3: "Amazon S3. Region for example `US_EAST_1`.",
    ALIBABA_OSS: "Alibaba Cloud OSS. Region for example `CN_Hangzhou`.",
    TENCENT_COS: "Tencent Cloud COS. Region for example `AP_Singapore`.",
    MICROSOFT_AZURE: "Microsoft Azure Blob Storage. Needs no region.",
    GOOGLE_CLOUD: "Google Cloud Storage. Needs no region.",
    HUAWEI_OBS: "Huawei Cloud OBS. Region for example `CN_North_1`.",
    BAIDU_BOS: "Baidu AI Cloud BOS. Region for example `CN_Baoding`.",
    S3_COMPATIBLE: "Any store that speaks the S3 protocol, named by `endpoint`. Needs no region.",
  },
});
