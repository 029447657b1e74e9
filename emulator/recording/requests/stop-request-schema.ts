import { z } from "zod";
import { identityFields } from "./identity-fields.js";

/** Body of stop (contracts/cloud-recording.md 1.10). */
export const stopRequestSchema = z.strictObject({
  ...identityFields,
  clientRequest: z.strictObject({ async_stop: z.boolean().default(false) }),
});
