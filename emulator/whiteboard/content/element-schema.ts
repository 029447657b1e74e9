import { z } from "zod";
import { colorSchema } from "./color-schema.js";
import { coordinateSchema } from "./coordinate-schema.js";
import { pointSchema } from "./point-schema.js";

const length = z.number().positive().max(100_000);
const pen = {
  color: colorSchema.default("#1f2937"),
  width: z.number().min(0).max(1000).default(3),
  opacity: z.number().min(0).max(1).default(1),
};
const dash = z.array(length).min(1).max(8).optional();
const fill = colorSchema.optional();

/**
 * What a user can leave on a scene. `width` is the width of the pen, 0 draws no outline; the size of a box
 * is `size: [width, height]` with its corner at `at`. A stroke's points are joined by a soft curve as a
 * hand would draw it, those of a polygon by straight edges.
 */
export const elementSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("stroke"), points: z.array(pointSchema).min(1).max(50_000), ...pen }),
  z.strictObject({
    type: z.literal("polygon"),
    points: z.array(pointSchema).min(3).max(50_000),
    fill,
    ...pen,
  }),
  z.strictObject({
    type: z.literal("rectangle"),
    at: pointSchema,
    size: z.tuple([length, length]),
    radius: z.number().min(0).max(100_000).default(0),
    fill,
    dash,
    ...pen,
  }),
  z.strictObject({
    type: z.literal("ellipse"),
    at: pointSchema,
    size: z.tuple([length, length]),
    fill,
    dash,
    ...pen,
  }),
  z.strictObject({ type: z.literal("line"), from: pointSchema, to: pointSchema, dash, ...pen }),
  z.strictObject({ type: z.literal("arrow"), from: pointSchema, to: pointSchema, dash, ...pen }),
  z.strictObject({
    type: z.literal("text"),
    /** Where the base line begins; for `align` center or right, its middle or end. */
    at: z.tuple([coordinateSchema, coordinateSchema]),
    text: z.string().min(1).max(5000),
    size: z.number().positive().max(2000).default(28),
    font: z.enum(["sans", "serif", "mono"]).default("sans"),
    bold: z.boolean().default(false),
    italic: z.boolean().default(false),
    align: z.enum(["left", "center", "right"]).default("left"),
    color: colorSchema.default("#1f2937"),
    opacity: z.number().min(0).max(1).default(1),
  }),
]);
