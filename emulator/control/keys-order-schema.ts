import { z } from "zod";

/** For how many real seconds temporary credentials are good. */
export const keysOrderSchema = z.strictObject({ lifetimeSeconds: z.number().min(0).default(43_200) });
