import { z } from "zod";
import { identityFields } from "./identity-fields.js";
import { storageConfigSchema } from "./storage-config-schema.js";
import { uidListSchema } from "./uid-list-schema.js";

const audioUidList = z
  .strictObject({
    subscribeAudioUids: uidListSchema.optional(),
    unSubscribeAudioUids: uidListSchema.optional(),
  })
  .refine((list) => Object.keys(list).length === 1, "audioUidList takes one of its two lists");

const videoUidList = z
  .strictObject({
    subscribeVideoUids: uidListSchema.optional(),
    unSubscribeVideoUids: uidListSchema.optional(),
  })
  .refine((list) => Object.keys(list).length === 1, "videoUidList takes one of its two lists");

/** Body of update (contracts/cloud-recording.md 1.8): other users to subscribe to, or fresh temporary credentials. */
export const updateRequestSchema = z.strictObject({
  ...identityFields,
  clientRequest: z.strictObject({
    streamSubscribe: z
      .strictObject({ audioUidList: audioUidList.optional(), videoUidList: videoUidList.optional() })
      .optional(),
    storageConfig: storageConfigSchema.optional(),
  }),
});
