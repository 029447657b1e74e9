import { describe, expect, test } from "vitest";
import { regionNames } from "../../../src/datasources/storage/region-names.js";
import { s3EndpointOf } from "../../../src/datasources/storage/s3-endpoint-of.js";
import { regionCode } from "../../../src/datasources/storage/storage-regions.js";
import { type StorageVendor, storageVendors } from "../../../src/sessions/model/storage-target.js";

const vendors = Object.keys(storageVendors) as StorageVendor[];

// contracts/cloud-recording.md 1.7, spelt as there
const PRINTED: Partial<Record<StorageVendor, string>> = {
  AMAZON_S3: `0 US_EAST_1, 1 US_EAST_2, 2 US_WEST_1, 3 US_WEST_2, 4 EU_WEST_1, 5 EU_WEST_2, 6 EU_WEST_3, 7 EU_CENTRAL_1,
    8 AP_SOUTHEAST_1, 9 AP_SOUTHEAST_2, 10 AP_NORTHEAST_1, 11 AP_NORTHEAST_2, 12 SA_EAST_1, 13 CA_CENTRAL_1, 14 AP_SOUTH_1,
    15 CN_NORTH_1, 16 CN_NORTHWEST_1, 17 US_GOV_WEST_1, 18 AF_SOUTH_1, 19 AP_EAST_1, 20 AP_NORTHEAST_3, 21 EU_NORTH_1,
    22 ME_SOUTH_1, 23 US_GOV_EAST_1, 24 AP_SOUTHEAST_3, 25 EU_SOUTH_1`,
  ALIBABA_OSS: `0 CN_Hangzhou, 1 CN_Shanghai, 2 CN_Qingdao, 3 CN_Beijing, 4 CN_Zhangjiakou, 5 CN_Huhehaote, 6 CN_Shenzhen,
    7 CN_Hongkong, 8 US_West_1, 9 US_East_1, 10 AP_Southeast_1, 11 AP_Southeast_2, 12 AP_Southeast_3, 13 AP_Southeast_5,
    14 AP_Northeast_1, 15 AP_South_1, 16 EU_Central_1, 17 EU_West_1, 18 EU_East_1, 19 AP_Southeast_6, 20 CN_Heyuan,
    21 CN_Guangzhou, 22 CN_Chengdu, 23 CN_Nanjing, 24 CN_Fuzhou, 25 CN_Wulanchabu, 26 CN_Northeast_2, 26 AP_Northeast_2,
    27 CN_Southeast_7, 27 AP_Southeast_7`,
  TENCENT_COS: `0 AP_Beijing_1, 1 AP_Beijing, 2 AP_Shanghai, 3 AP_Guangzhou, 4 AP_Chengdu, 5 AP_Chongqing,
    6 AP_Shenzhen_FSI, 7 AP_Shanghai_FSI, 8 AP_Beijing_FSI, 9 AP_Hongkong, 10 AP_Singapore, 11 AP_Mumbai, 12 AP_Seoul,
    13 AP_Bangkok, 14 AP_Tokyo, 15 NA_Siliconvalley, 16 NA_Ashburn, 17 NA_Toronto, 18 EU_Frankfurt, 19 EU_Moscow`,
  HUAWEI_OBS: `0 CN_North_1, 1 CN_North_4, 2 CN_East_2, 3 CN_East_3, 4 CN_South_1, 5 CN_Southwest_2, 6 AP_Southeast_1,
    7 AP_Southeast_2, 8 AP_Southeast_3, 9 AF_South_1, 10 SA_Argentina_1, 11 SA_Peru_1, 12 NA_Mexico_1, 13 SA_Brazil_1,
    14 LA_South_2, 15 SA_Chile_1`,
  BAIDU_BOS: `0 CN_Beijing, 1 CN_Baoding, 2 CN_Suzhou, 3 CN_Guangzhou, 4 CN_Hongkong, 5 AP_Singapore, 6 CN_Wuhan, 7 CN_Shanghai`,
};

describe("a region's number", () => {
  test.each(vendors)("is the printed one for each region of %s", (vendor) => {
    const printed = (PRINTED[vendor] ?? "").split(",").flatMap((pair) => {
      const [code, name] = pair.trim().split(" ");
      return name === undefined ? [] : [[name.toUpperCase(), Number(code)] as const];
    });
    expect(
      regionNames(vendor)
        .map((name) => [name, regionCode(vendor, name)])
        .sort(),
    ).toEqual([...printed].sort());
  });

  test("is 0 for vendors without regions, and null for a name that is not in the table", () => {
    for (const vendor of ["MICROSOFT_AZURE", "GOOGLE_CLOUD", "S3_COMPATIBLE"] as const) {
      expect(regionCode(vendor, "")).toBe(0);
      expect(regionCode(vendor, "anything")).toBe(0);
    }
    for (const name of ["", "us-east-1", "CN_HANGZHOU", "toString"])
      expect(regionCode("AMAZON_S3", name)).toBeNull();
  });
});

describe("the S3 address", () => {
  test.each([
    ["AMAZON_S3", "US_EAST_1", "https://s3.us-east-1.amazonaws.com", "us-east-1"],
    ["AMAZON_S3", "CN_NORTHWEST_1", "https://s3.cn-northwest-1.amazonaws.com.cn", "cn-northwest-1"],
    ["AMAZON_S3", "CN_NORTH_1", "https://s3.cn-north-1.amazonaws.com.cn", "cn-north-1"],
    ["AMAZON_S3", "US_GOV_WEST_1", "https://s3.us-gov-west-1.amazonaws.com", "us-gov-west-1"],
    ["ALIBABA_OSS", "CN_HANGZHOU", "https://s3.oss-cn-hangzhou.aliyuncs.com", "cn-hangzhou"],
    ["ALIBABA_OSS", "AP_NORTHEAST_2", "https://s3.oss-ap-northeast-2.aliyuncs.com", "ap-northeast-2"],
    ["ALIBABA_OSS", "CN_NORTHEAST_2", "https://s3.oss-ap-northeast-2.aliyuncs.com", "ap-northeast-2"],
    ["TENCENT_COS", "AP_BEIJING_1", "https://cos.ap-beijing-1.myqcloud.com", "ap-beijing-1"],
    ["TENCENT_COS", "AP_SHENZHEN_FSI", "https://cos.ap-shenzhen-fsi.myqcloud.com", "ap-shenzhen-fsi"],
    ["HUAWEI_OBS", "CN_NORTH_4", "https://obs.cn-north-4.myhuaweicloud.com", "cn-north-4"],
    ["BAIDU_BOS", "CN_HONGKONG", "https://s3.hkg.bcebos.com", "hkg"],
    ["GOOGLE_CLOUD", "", "https://storage.googleapis.com", "auto"],
  ] as const)("of %s %s is %s", (vendor, region, url, signingRegion) => {
    expect(s3EndpointOf({ vendor, region, endpoint: null })).toEqual({
      url,
      signingRegion,
      pathStyle: false,
    });
  });

  test.each(vendors)("of every region of %s is an https host", (vendor) => {
    for (const region of regionNames(vendor)) {
      const endpoint = s3EndpointOf({ vendor, region, endpoint: null });
      expect(new URL(endpoint?.url ?? "").hostname).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
      expect(endpoint?.signingRegion).toMatch(/^[a-z0-9-]+$/);
    }
  });

  test("of S3_COMPATIBLE is its own, in path style, with its region in signatures", () => {
    const own = { vendor: "S3_COMPATIBLE", endpoint: "https://s3.example.com" } as const;
    expect(s3EndpointOf({ ...own, region: "" })).toEqual({
      url: "https://s3.example.com",
      signingRegion: "us-east-1",
      pathStyle: true,
    });
    expect(s3EndpointOf({ ...own, region: "fr-par" })?.signingRegion).toBe("fr-par");
    expect(s3EndpointOf({ ...own, region: "EU_WEST_1" })?.signingRegion).toBe("eu-west-1");
    expect(s3EndpointOf({ ...own, region: "", endpoint: null })).toBeNull();
  });

  test("is none for Azure", () => {
    expect(s3EndpointOf({ vendor: "MICROSOFT_AZURE", region: "", endpoint: null })).toBeNull();
  });
});
