import { z } from "zod";

const common = {
  sid: z.string(),
  /** Counts the happenings of a session from 0. */
  sequence: z.int(),
  /** ms since the epoch */
  at: z.int(),
};

/** What happens in a session: that of which the service notifies its customers (contracts/cloud-recording.md 4.5). */
export const happeningSchema = z.discriminatedUnion("type", [
  z.strictObject({ ...common, type: z.literal("recorderStarted") }),
  z.strictObject({ ...common, type: z.literal("highAvailabilityReady") }),
  z.strictObject({ ...common, type: z.literal("uploaderStarted") }),
  /** `progress`: uploaded files of captured ones, in ten-thousandths. */
  z.strictObject({ ...common, type: z.literal("uploadProgress"), progress: z.int() }),
  z.strictObject({
    ...common,
    type: z.literal("videoStreamState"),
    streamUid: z.string(),
    receiving: z.boolean(),
  }),
  /** `fileName` is the key in the bucket, prefix included; `takenAt` in ms since the epoch. */
  z.strictObject({
    ...common,
    type: z.literal("snapshotUploaded"),
    fileName: z.string(),
    streamUid: z.string(),
    takenAt: z.int(),
  }),
  /** `errorCode`: 32 bad storage configuration, 47 upload failed; `reason` in the storage's words. */
  z.strictObject({
    ...common,
    type: z.literal("uploadFailed"),
    fileName: z.string(),
    streamUid: z.string(),
    takenAt: z.int(),
    errorCode: z.literal([32, 47]),
    reason: z.string(),
  }),
  z.strictObject({ ...common, type: z.literal("failedOver"), newUid: z.string() }),
  /** `leaveCode` is a bit mask: 2 SIGINT, 4 no users, 8 timer, 16 left the channel. */
  z.strictObject({ ...common, type: z.literal("recorderLeft"), leaveCode: z.int() }),
  z.strictObject({
    ...common,
    type: z.literal("uploadsEnded"),
    uploadingStatus: z.enum(["uploaded", "backuped", "unknown", "stranded"]),
  }),
  /** `exitStatus`: 0 normal, 1 abnormal. */
  z.strictObject({ ...common, type: z.literal("exited"), exitStatus: z.literal([0, 1]) }),
]);
