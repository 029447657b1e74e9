import { randomUUID } from "node:crypto";

interface Told {
  readonly cname: string;
  readonly eventType?: number;
  readonly sid?: string;
  readonly uid?: string;
  readonly sequence?: number;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The body of a notification as the service writes it: compact JSON, each with a noticeId of its own. */
export function callbackBody(told: Told): string {
  const { cname, eventType = 40, sid = "s1", uid = "900", sequence = 0, details = { status: 0 } } = told;
  const sendts = 1_796_555_306_257;
  return JSON.stringify({
    noticeId: randomUUID().replaceAll("-", ""),
    productId: 3,
    eventType,
    notifyMs: sendts + 26,
    payload: { cname, uid, sid, sequence, sendts, serviceType: 1, details },
  });
}
