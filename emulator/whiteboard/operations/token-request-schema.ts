import { z } from "zod";

/** What all three token calls ask for; `lifespan` in ms, 0 = permanent (contracts/whiteboard.md B4.4). */
export const tokenRequestSchema = z.object({
  lifespan: z.int().min(0),
  role: z.enum(["admin", "writer", "reader"]),
  ak: z.string().optional(),
});
