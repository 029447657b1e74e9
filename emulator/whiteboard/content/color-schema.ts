import { z } from "zod";

/** `#rgb`, `#rrggbb` or `#rrggbbaa`. */
export const colorSchema = z
  .string()
  .regex(/^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$/, "a colour such as #1a2b3c");
