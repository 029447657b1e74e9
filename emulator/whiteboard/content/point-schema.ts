import { z } from "zod";
import { coordinateSchema } from "./coordinate-schema.js";

/** `[x, y]`. */
export const pointSchema = z.tuple([coordinateSchema, coordinateSchema]);
