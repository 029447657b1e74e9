import { z } from "zod";
import { type StorageVendor, storageVendors } from "../sessions/model/storage-target.js";

const vendors = Object.keys(storageVendors) as [StorageVendor, ...StorageVendor[]];

/** One source of keys: two lasting keys, or a file of temporary ones. Which of the two is checked by hand, for its words. */
const keySource = z.strictObject({
  accessKey: z.string().optional(),
  secretKey: z.string().optional(),
  stsFile: z.string().min(1).optional(),
});

/** One profile as it stands in the file; docs/storage.md. What the fields mean together is checked by the rules. */
export const storageProfileSchema = z.strictObject({
  vendor: z.enum(vendors),
  region: z.string().optional(),
  bucket: z.string(),
  endpoint: z.string().optional(),
  fileNamePrefix: z.array(z.string()).default([]),
  keys: keySource,
  readKeys: z.union([z.literal("same"), keySource], { error: 'expected "same" or keys' }).optional(),
  default: z.boolean().default(false),
});
