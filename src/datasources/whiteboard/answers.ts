import { z } from "zod";
import { isWebAddress } from "../http/is-web-address.js";

/** What the service answers when all is well (contracts/whiteboard.md B5, B6, B7). Unknown fields are let through unread. */
const screenshot = z.object({
  url: z.string().refine(isWebAddress),
  key: z.string().min(1),
  bucket: z.string().min(1),
  region: z.string(),
});

export const answers = {
  screenshot,
  screenshotList: z.array(screenshot),
  room: z.object({ uuid: z.string().min(1) }),
  scenePaths: z.array(z.string().startsWith("/")),
} as const;
