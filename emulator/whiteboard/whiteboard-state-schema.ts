import { z } from "zod";
import { regions } from "./regions.js";
import { roomSchema } from "./rooms/room-schema.js";
import { serviceSchema } from "./service-schema.js";
import { teamSchema } from "./team-schema.js";

/** Everything the whiteboard part remembers. Rooms are in order of creation. */
export const whiteboardStateSchema = z.strictObject({
  team: teamSchema,
  services: z.record(z.enum(regions), serviceSchema),
  rooms: z.array(roomSchema),
  demoRoom: z.string(),
});
