import { z } from "zod";
import { regions } from "../regions.js";
import { sceneSchema } from "../scenes/scene-schema.js";

/** Shape of a room in the state file. */
export const roomSchema = z.strictObject({
  uuid: z.string().regex(/^[0-9a-f]{32}$/, "32 lower-case hex digits"),
  region: z.enum(regions),
  isRecord: z.boolean(),
  isBan: z.boolean(),
  /** ISO 8601, UTC, with milliseconds. */
  createdAt: z.string(),
  limit: z.int().min(0),
  scenes: z.array(sceneSchema).min(1),
  currentScene: z.string(),
});
