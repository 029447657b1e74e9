import type { z } from "zod";
import type { roomSchema } from "./room-schema.js";

/** A room as the service keeps it; `limit` 0 means no cap on writers and admins (contracts/whiteboard.md B6). */
export type Room = z.infer<typeof roomSchema>;
