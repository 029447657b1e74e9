import { z } from "zod";

/**
 * The project ("team") all rooms belong to. `number` is the numeric id in the keys of screenshots,
 * `disabled` stands for a project that was switched off in the console.
 */
export const teamSchema = z.strictObject({
  uuid: z.string(),
  appUUID: z.string(),
  number: z.int().positive(),
  accessKey: z.string().min(1),
  secretKey: z.string().min(1),
  disabled: z.boolean(),
});
