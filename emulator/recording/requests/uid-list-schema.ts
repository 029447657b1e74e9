import { z } from "zod";
import { isRtcUid } from "../../channels/is-rtc-uid.js";

/** Stands for every user in a subscribe list. */
const EVERYONE = "#allstream#";

/** A list of users to subscribe to, or not to (contracts/cloud-recording.md 1.5). */
export const uidListSchema = z.array(z.string().refine((uid) => uid === EVERYONE || isRtcUid(uid))).max(32);
