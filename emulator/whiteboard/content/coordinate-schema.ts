import { z } from "zod";

/** A place on the endless board in whiteboard units, y downwards; bounded so that a camera can frame it. */
export const coordinateSchema = z.number().min(-100_000).max(100_000);
