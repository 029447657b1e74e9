import type { SwitchValues } from "../../switches/switch-values.js";
import type { Notice } from "../events/notice.js";

/** Cloud Recording (contracts/notifications.md A6). */
const PRODUCT_ID = 3;

type Fields = Readonly<Record<string, unknown>>;

/** The orders of keys that were seen. Others than these keep their place behind them. */
const SEEN = {
  envelope: ["noticeId", "notifyMs", "eventType", "sid", "payload", "productId"],
  payload: ["serviceType", "uid", "sequence", "sendts", "cname", "details", "sid"],
} as const;

/**
 * Body of a notification: compact JSON (contracts/notifications.md A1, A6).
 *
 * @param attempt.notifyMs when this attempt is made, in ms since the epoch; the only thing a repeat changes
 */
export function notificationBody(
  notice: Notice,
  attempt: { readonly noticeId: string; readonly notifyMs: number },
  switches: SwitchValues,
): string {
  const { eventType, cname, uid, sid, sequence, sendts, serviceType, serviceScene, details } = notice;
  const order = orderOf(switches["notifications.keyOrder"]);
  const payload: Fields = {
    cname,
    uid,
    sid,
    sequence,
    sendts,
    serviceType,
    ...(switches["notifications.serviceScene"] && serviceScene !== null ? { serviceScene } : {}),
    details,
  };
  return JSON.stringify(
    order("envelope", {
      noticeId: attempt.noticeId,
      productId: PRODUCT_ID,
      eventType,
      notifyMs: attempt.notifyMs,
      ...(switches["notifications.topLevelSid"] ? { sid } : {}),
      payload: order("payload", payload),
    }),
  );
}

function orderOf(
  wish: SwitchValues["notifications.keyOrder"],
): (part: keyof typeof SEEN, fields: Fields) => Fields {
  switch (wish) {
    case "documented":
      return (_part, fields) => fields;
    case "reversed":
      return (_part, fields) => Object.fromEntries(Object.entries(fields).reverse());
    case "seen":
      return (part, fields) => {
        const known = SEEN[part].flatMap((name) => (name in fields ? [[name, fields[name]]] : []));
        return { ...Object.fromEntries(known), ...fields };
      };
  }
}
