import { z } from "zod";
import { colorSchema } from "./color-schema.js";
import { coordinateSchema } from "./coordinate-schema.js";

const IMAGE_DATA = /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/;

/**
 * Paper of a scene: a colour (white when left out) and at most one picture on it.
 * `image.src` is PNG or JPEG as a data URL: the emulator fetches nothing from the network. `page` is what
 * an inserted page of a presentation leaves behind; it is drawn as an empty sheet with its address.
 */
export const backgroundSchema = z.strictObject({
  color: colorSchema.optional(),
  image: z
    .strictObject({
      src: z.string().regex(IMAGE_DATA, "a data URL with a PNG or JPEG picture in base64"),
      x: coordinateSchema.default(0),
      y: coordinateSchema.default(0),
      width: z.number().positive().max(100_000),
      height: z.number().positive().max(100_000),
    })
    .optional(),
  page: z
    .strictObject({
      src: z.string().max(2048),
      width: z.number().positive().max(100_000),
      height: z.number().positive().max(100_000),
    })
    .optional(),
});
