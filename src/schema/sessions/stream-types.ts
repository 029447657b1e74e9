import type { StartOrder } from "../../sessions/session-face.js";
import { wordEnum } from "../word-enum.js";

export const StreamTypes = wordEnum<StartOrder["streamTypes"]>({
  name: "StreamTypes",
  description:
    "Which media the recorder takes out of the channel. Pictures need video, so audio alone is no choice.",
  values: {
    VIDEO_ONLY: "Video only: all that pictures need.",
    AUDIO_AND_VIDEO: "Audio as well. The pictures are the same.",
  },
});
