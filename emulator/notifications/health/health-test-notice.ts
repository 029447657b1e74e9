import type { SwitchValues } from "../../switches/switch-values.js";
import { eventTable } from "../events/event-table.js";
import type { Notice } from "../events/notice.js";

/**
 * What a health test posts for an event: channel and uid as somebody recorded them, the rest unknown (contracts/notifications.md A4).
 *
 * @param of.at ms since the epoch
 */
export function healthTestNotice(
  eventType: number,
  of: { readonly sid: string; readonly at: number; readonly switches: SwitchValues },
): Notice {
  const known = new Map(Object.entries(eventTable)).get(String(eventType));
  const named = of.switches["notifications.healthTestDetails"] === "msgName" && known !== undefined;
  return {
    eventType,
    cname: "test_webhook",
    uid: "12121212",
    sid: of.sid,
    sequence: 0,
    sendts: of.at,
    serviceType: known?.serviceType ?? 0,
    serviceScene: "rtc_snapshot",
    details: named ? { msgName: known.msgName } : {},
  };
}
