import { z } from "zod";
import { isChannelName } from "../../channels/is-channel-name.js";
import { isRtcUid } from "../../channels/is-rtc-uid.js";

/** The fields every body carries (contracts/cloud-recording.md 1.2): the channel, and the recorder's own uid. */
export const identityFields = {
  cname: z.string().refine(isChannelName),
  uid: z.string().refine(isRtcUid),
};
