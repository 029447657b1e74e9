import { z } from "zod";

/** Where a session stands (contracts/cloud-recording.md 8). The numbers of `starting` are those query answers. */
export const sessionPhaseSchema = z.discriminatedUnion("name", [
  z.strictObject({ name: z.literal("acquired") }),
  z.strictObject({ name: z.literal("starting"), status: z.literal([1, 2, 3]) }),
  z.strictObject({ name: z.literal("ready") }),
  z.strictObject({ name: z.literal("capturing") }),
  /** No recorder runs until the time `until`, in ms since the epoch. */
  z.strictObject({ name: z.literal("failover"), until: z.number() }),
  z.strictObject({ name: z.literal("stopping") }),
  z.strictObject({ name: z.literal("stopped") }),
  z.strictObject({ name: z.literal("exited") }),
  z.strictObject({ name: z.literal("abnormal") }),
]);
