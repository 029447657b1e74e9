import { z } from "zod";

/** How long no recorder runs, in seconds of scaled time: the service promises 90 at most (contracts/cloud-recording.md 4.2). */
export const failOverOrderSchema = z.strictObject({ forSeconds: z.number().min(0).max(90).default(30) });
