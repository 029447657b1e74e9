import type { NotificationSettings } from "../notifications/notification-settings.js";
import { demoIdentity } from "./demo-identity.js";

/** How notifications are sent to begin with: ten seconds to answer, three repeats, the first at once (contracts/notifications.md A2). */
export function demoNotifications(target: string | null): NotificationSettings {
  return {
    target,
    secret: demoIdentity.notifications.secret,
    eventTypes: null,
    timeoutSeconds: 10,
    retryGapsSeconds: [0, 2, 10],
  };
}
