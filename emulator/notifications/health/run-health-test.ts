import { postWithin } from "../delivery/post-within.js";
import { attemptHeaders } from "../envelope/attempt-headers.js";
import { notificationBody } from "../envelope/notification-body.js";
import { eventTable } from "../events/event-table.js";
import type { NotifierWorld } from "../notifier.js";
import { healthTestNotice } from "./health-test-notice.js";
import type { HealthTestResult } from "./health-test-result.js";
import { healthTestResultOf } from "./health-test-result-of.js";

/** Posts one made-up notification for every subscribed event, all at once and without repeats (contracts/notifications.md A4). */
export function runHealthTest(
  world: NotifierWorld,
  { target, stopping }: { readonly target: string; readonly stopping: AbortSignal },
): Promise<HealthTestResult[]> {
  const { clock, switches, settings, newNoticeId } = world;
  const { secret, timeoutSeconds, eventTypes } = settings();
  const sid = newNoticeId();
  const test = async (eventType: number): Promise<HealthTestResult> => {
    const now = clock();
    const notice = healthTestNotice(eventType, { sid, at: now, switches: switches() });
    const body = notificationBody(notice, { noticeId: newNoticeId(), notifyMs: now }, switches());
    const request = { url: target, headers: attemptHeaders(body, secret, [], 0), body };
    const effects = { ...world, timeoutMs: timeoutSeconds * 1000, stopping };
    return healthTestResultOf(eventType, await postWithin(request, effects));
  };
  return Promise.all((eventTypes ?? Object.keys(eventTable).map(Number)).map(test));
}
