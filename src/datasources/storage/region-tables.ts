import type { StorageVendor } from "../../sessions/model/storage-target.js";

/** Names in the order of their numbers, from 0. */
const numbered = (text: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    text
      .trim()
      .split(/\s+/)
      .map((name, code) => [name, code]),
  );

/**
 * The service's number of each region, by vendor (contracts/cloud-recording.md 1.7); names in upper case. A vendor
 * without a table has no regions. Where the English and the Chinese tables print two names for one number, both are
 * here; numbers that only older documents have (S3 17 and 23, Baidu 0) are kept for buckets that are in them.
 */
export const regionTables: { readonly [V in StorageVendor]?: Readonly<Record<string, number>> } = {
  AMAZON_S3: numbered(`
    US_EAST_1 US_EAST_2 US_WEST_1 US_WEST_2 EU_WEST_1 EU_WEST_2 EU_WEST_3 EU_CENTRAL_1 AP_SOUTHEAST_1
    AP_SOUTHEAST_2 AP_NORTHEAST_1 AP_NORTHEAST_2 SA_EAST_1 CA_CENTRAL_1 AP_SOUTH_1 CN_NORTH_1 CN_NORTHWEST_1
    US_GOV_WEST_1 AF_SOUTH_1 AP_EAST_1 AP_NORTHEAST_3 EU_NORTH_1 ME_SOUTH_1 US_GOV_EAST_1 AP_SOUTHEAST_3 EU_SOUTH_1`),
  ALIBABA_OSS: {
    ...numbered(`
      CN_HANGZHOU CN_SHANGHAI CN_QINGDAO CN_BEIJING CN_ZHANGJIAKOU CN_HUHEHAOTE CN_SHENZHEN CN_HONGKONG US_WEST_1
      US_EAST_1 AP_SOUTHEAST_1 AP_SOUTHEAST_2 AP_SOUTHEAST_3 AP_SOUTHEAST_5 AP_NORTHEAST_1 AP_SOUTH_1 EU_CENTRAL_1
      EU_WEST_1 EU_EAST_1 AP_SOUTHEAST_6 CN_HEYUAN CN_GUANGZHOU CN_CHENGDU CN_NANJING CN_FUZHOU CN_WULANCHABU
      AP_NORTHEAST_2 AP_SOUTHEAST_7`),
    CN_NORTHEAST_2: 26,
    CN_SOUTHEAST_7: 27,
  },
  TENCENT_COS: numbered(`
    AP_BEIJING_1 AP_BEIJING AP_SHANGHAI AP_GUANGZHOU AP_CHENGDU AP_CHONGQING AP_SHENZHEN_FSI AP_SHANGHAI_FSI
    AP_BEIJING_FSI AP_HONGKONG AP_SINGAPORE AP_MUMBAI AP_SEOUL AP_BANGKOK AP_TOKYO NA_SILICONVALLEY NA_ASHBURN
    NA_TORONTO EU_FRANKFURT EU_MOSCOW`),
  HUAWEI_OBS: numbered(`
    CN_NORTH_1 CN_NORTH_4 CN_EAST_2 CN_EAST_3 CN_SOUTH_1 CN_SOUTHWEST_2 AP_SOUTHEAST_1 AP_SOUTHEAST_2
    AP_SOUTHEAST_3 AF_SOUTH_1 SA_ARGENTINA_1 SA_PERU_1 NA_MEXICO_1 SA_BRAZIL_1 LA_SOUTH_2 SA_CHILE_1`),
  BAIDU_BOS: numbered(`
    CN_BEIJING CN_BAODING CN_SUZHOU CN_GUANGZHOU CN_HONGKONG AP_SINGAPORE CN_WUHAN CN_SHANGHAI`),
};
