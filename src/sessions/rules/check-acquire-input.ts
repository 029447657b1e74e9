import { checkChannelName } from "./check-channel-name.js";
import { checkResourceExpiredHour } from "./check-resource-expired-hour.js";
import { checkRtcUid } from "./check-rtc-uid.js";
import type { InputPath } from "./input-path.js";

/** `AcquireSnapshotResourceInput` of the API as plain values. */
interface AcquireInput {
  readonly cname: string;
  readonly recorderUid?: string | null | undefined;
  readonly resourceExpiredHour?: number | null | undefined;
}

/**
 * The rules for acquire by itself (contracts/cloud-recording.md 1.2, 1.3).
 *
 * @param at where the input stands.
 * @returns the input with its defaults; a null uid is to be allotted.
 * @throws StillgraphError BAD_USER_INPUT at the first field that breaks a rule.
 */
export function checkAcquireInput(
  input: AcquireInput,
  at: InputPath = ["input"],
): { readonly cname: string; readonly recorderUid: string | null; readonly resourceExpiredHour: number } {
  const { cname } = input;
  const recorderUid = input.recorderUid ?? null;
  const resourceExpiredHour = input.resourceExpiredHour ?? 72;
  checkChannelName(cname, [...at, "cname"]);
  if (recorderUid !== null) checkRtcUid(recorderUid, [...at, "recorderUid"]);
  checkResourceExpiredHour(resourceExpiredHour, [...at, "resourceExpiredHour"]);
  return { cname, recorderUid, resourceExpiredHour };
}
