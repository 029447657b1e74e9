import type { StartOrder } from "../../sessions/session-face.js";
import { wordEnum } from "../word-enum.js";

export const VideoStreamType = wordEnum<StartOrder["videoStreamType"]>({
  name: "VideoStreamType",
  description: "Which of a user's two video streams to picture, where the app sends two (dual-stream mode).",
  values: {
    HIGH: "The stream of high resolution; the only one where the app sends one.",
    LOW: "The small stream of low resolution: smaller pictures.",
  },
});
