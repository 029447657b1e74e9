import { z } from "zod";

/** An address of plain or secured HTTP. */
export const httpUrlSchema = z.url({
  protocol: /^https?$/,
  error: "an address that begins with http:// or https://",
});
