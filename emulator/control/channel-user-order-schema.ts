import { z } from "zod";

/** How a user joins, or what changes about one; a user who joins is a host who publishes unless told otherwise. */
export const channelUserOrderSchema = z.strictObject({
  publishing: z.boolean().optional(),
  role: z.enum(["host", "audience"]).optional(),
});
