import type { SessionPageOrder } from "../sessions/session-face.js";
import { wordEnum } from "./word-enum.js";

export const ConnectionOrder = wordEnum<SessionPageOrder["order"]>({
  name: "ConnectionOrder",
  description: "Which end of a list comes first.",
  values: {
    NEWEST_FIRST: "The latest first: what happened just now stands on the first page.",
    OLDEST_FIRST: "In the order things happened: what is added while paging appears at the end.",
  },
});
