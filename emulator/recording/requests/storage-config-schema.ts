import { z } from "zod";
import { isFileNamePrefix } from "./is-file-name-prefix.js";
import { storageRegions } from "./storage-regions.js";

/** Vendors that take temporary credentials: Amazon, Alibaba, Tencent. */
const STS_VENDORS = [1, 2, 3];

/** `storageConfig` of start and update (contracts/cloud-recording.md 1.7). Whether the keys work shows only at the first upload. */
export const storageConfigSchema = z
  .strictObject({
    vendor: z.int().refine((vendor) => storageRegions.has(vendor)),
    region: z.int().min(0),
    bucket: z.string().min(1),
    accessKey: z.string().min(1),
    secretKey: z.string().min(1),
    stsToken: z.string().min(1).optional(),
    stsExpiration: z.int().positive().optional(),
    fileNamePrefix: z.array(z.string()).refine(isFileNamePrefix).optional(),
    extensionParams: z
      .strictObject({
        sse: z.enum(["kms", "aes256"]).optional(),
        tag: z.string().optional(),
        endpoint: z.string().min(1).optional(),
      })
      .optional(),
  })
  .check(({ value, issues }) => {
    const refuse = (field: string, message: string) =>
      issues.push({ code: "custom", input: value, path: [field], message });
    const { vendor, region, stsToken, stsExpiration, extensionParams } = value;

    const regions = storageRegions.get(vendor);
    if (regions && !regions.includes(region)) refuse("region", `vendor ${vendor} has no region ${region}`);
    if (stsToken !== undefined && !STS_VENDORS.includes(vendor)) {
      refuse("stsToken", `vendor ${vendor} takes no stsToken`);
    }
    if (stsToken !== undefined && stsExpiration === undefined) {
      refuse("stsExpiration", "stsToken needs stsExpiration");
    }
    if (vendor === 11 && extensionParams?.endpoint === undefined) {
      refuse("extensionParams", "vendor 11 needs extensionParams.endpoint");
    }
    if (extensionParams?.sse !== undefined && vendor !== 1) refuse("extensionParams", "sse needs vendor 1");
    if (extensionParams?.tag !== undefined && vendor !== 1 && vendor !== 2) {
      refuse("extensionParams", "tag needs vendor 1 or 2");
    }
  });
