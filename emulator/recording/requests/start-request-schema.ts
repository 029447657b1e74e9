import { z } from "zod";
import { identityFields } from "./identity-fields.js";
import { recordingConfigSchema } from "./recording-config-schema.js";
import { storageConfigSchema } from "./storage-config-schema.js";

/** Body of start (contracts/cloud-recording.md 1.4), before the rules that depend on mode and switches. */
export const startRequestSchema = z.strictObject({
  ...identityFields,
  clientRequest: z.strictObject({
    token: z.string().optional(),
    recordingConfig: recordingConfigSchema,
    recordingFileConfig: z
      .strictObject({ avFileType: z.array(z.enum(["hls", "mp4", "mp3"])).min(1) })
      .optional(),
    snapshotConfig: z
      .strictObject({
        captureInterval: z.int().min(1).max(3600).default(10),
        fileType: z.tuple([z.literal("jpg")]),
      })
      .optional(),
    storageConfig: storageConfigSchema,
    extensionServiceConfig: z.json().optional(),
    appsCollection: z.json().optional(),
    transcodeOptions: z.json().optional(),
  }),
});
