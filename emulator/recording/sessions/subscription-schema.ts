import { z } from "zod";

/** Whose streams of one medium a recorder takes: those named, all but those named, or everybody's (null). */
export const subscriptionSchema = z
  .union([z.strictObject({ only: z.array(z.string()) }), z.strictObject({ except: z.array(z.string()) })])
  .nullable();
