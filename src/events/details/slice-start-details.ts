import type { Details } from "./details.js";
import { readMoment } from "./read-moment.js";
import { readText } from "./read-text.js";
import { readTruth } from "./read-truth.js";
import { readUid } from "./read-uid.js";

interface SliceStartDetails {
  readonly startedAt: Date;
  readonly discontinuedAt: Date | null;
  readonly streamUid: string | null;
  readonly mixedAllUser: boolean | null;
  readonly trackType: string | null;
}

/** Event 42, `recorder_slice_start`; null without the moment at which the slice begins. */
export function sliceStartDetails(details: Details): SliceStartDetails | null {
  const startedAt = readMoment(details["startUtcMs"]);
  if (startedAt === null) return null;
  return {
    startedAt,
    discontinuedAt: readMoment(details["discontinueUtcMs"]),
    streamUid: readUid(details["streamUid"]),
    mixedAllUser: readTruth(details["mixedAllUser"]),
    trackType: readText(details["trackType"]),
  };
}
