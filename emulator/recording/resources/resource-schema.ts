import { z } from "zod";

/** What acquire hands out: five minutes' leave to start one session. Times in ms since the epoch. */
export const resourceSchema = z.strictObject({
  resourceId: z.string(),
  cname: z.string(),
  uid: z.string(),
  acquiredAt: z.int(),
  /** Hours in which query, update and stop work, from the start on. */
  resourceExpiredHour: z.number(),
  /** Present when acquire named what start will say; then start must say the same. */
  startParameter: z.json().optional(),
});
