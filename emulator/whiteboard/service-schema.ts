import { z } from "zod";

/**
 * What the console configures for one data centre (contracts/whiteboard.md B5, preconditions): whether
 * "Screenshot" is on, and the storage entry pictures are uploaded with.
 */
export const serviceSchema = z.strictObject({
  screenshot: z.boolean(),
  storage: z.strictObject({
    bucket: z.string().min(1),
    region: z.string().min(1),
    accessKey: z.string().min(1),
    secretKey: z.string().min(1),
  }),
});
