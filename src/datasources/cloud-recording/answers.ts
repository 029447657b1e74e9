import { z } from "zod";
import type { UploadingStatus } from "../../sessions/model/uploading-status.js";

/** Under this a time is in seconds, from it on in milliseconds: the documents disagree (contracts/cloud-recording.md 1.9). */
const FIRST_MILLISECONDS = 100_000_000_000;

/** Numbers were strings in 2019. */
const number = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]);

const sliceStartTime = number
  .transform((time) => (time === 0 ? null : new Date(time < FIRST_MILLISECONDS ? time * 1_000 : time)))
  .nullable()
  .catch(null);

/** The service's words for UploadingStatus; an older page misspells one (contracts/cloud-recording.md 1.10). */
const uploadingStatuses: Readonly<Record<string, UploadingStatus>> = {
  uploaded: "UPLOADED",
  backuped: "BACKUPED",
  unknown: "UNKNOWN",
  unknow: "UNKNOWN",
  stranded: "STRANDED",
};

const uploadingStatus = z
  .string()
  .transform((word) => uploadingStatuses[word] ?? "UNKNOWN")
  .nullable()
  .catch(null);

/** A code on success is not documented; one that says more than "fine" says that this is none. */
const noRefusal = { code: z.literal([0, 200, "0", "200"]).optional() };

/**
 * What a successful body of each call must hold (contracts/cloud-recording.md 1.3 to 1.10): only what is certain in every
 * version of the service and needed here. Everything else is let through unread.
 */
export const answers = {
  acquire: z.object({ resourceId: z.string().min(1) }),
  start: z.object({ sid: z.string().min(1) }),
  query: z.object({ serverResponse: z.object({ status: number, sliceStartTime }) }),
  update: z.object(noRefusal),
  stop: z.object({
    ...noRefusal,
    serverResponse: z.object({ uploadingStatus }).nullable().catch(null),
  }),
} as const;
