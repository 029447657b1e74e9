import { z } from "zod";

/** Credentials for a time, as STS hands them out: refused from `expiresAt` on (ms since the epoch), and without `stsToken` always. */
export const temporaryKeysSchema = z.strictObject({
  accessKey: z.string(),
  secretKey: z.string(),
  stsToken: z.string(),
  expiresAt: z.number(),
});
