import type { StartOrder } from "../../sessions/session-face.js";
import { wordEnum } from "../word-enum.js";

export const ChannelProfile = wordEnum<StartOrder["channelProfile"]>({
  name: "ChannelProfile",
  description:
    "What kind of channel it is. Must be the profile that the users' apps join with, or nothing is captured.",
  values: {
    COMMUNICATION: "Everybody may speak and send video, as in a call or a meeting.",
    LIVE_BROADCASTING: "Hosts send, an audience watches. Only hosts are captured.",
  },
});
