import { z } from "zod";
import { identityFields } from "./identity-fields.js";

/** Body of acquire (contracts/cloud-recording.md 1.3). `startParameter` is not checked here: a wrong one does not make acquire fail. */
export const acquireRequestSchema = z.strictObject({
  ...identityFields,
  clientRequest: z.strictObject({
    scene: z.literal([0, 1, 2]).optional(),
    resourceExpiredHour: z.number().min(1).max(720).default(72),
    startParameter: z.json().optional(),
    excludeResourceIds: z.array(z.string()).optional(),
    region: z.enum(["CN", "AP", "EU", "NA"]).optional(),
    regionAffinity: z.int().min(0).max(4).optional(),
  }),
});
