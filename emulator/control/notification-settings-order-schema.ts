import { z } from "zod";
import { notificationSettingsSchema } from "../notifications/notification-settings-schema.js";

const { target, secret, eventTypes, timeoutSeconds, retryGapsSeconds } = notificationSettingsSchema.shape;

/** What shall change about where notifications go and how; what is left out stays. */
export const notificationSettingsOrderSchema = z.strictObject({
  target: target.exactOptional(),
  secret: secret.exactOptional(),
  eventTypes: eventTypes.exactOptional(),
  timeoutSeconds: timeoutSeconds.exactOptional(),
  retryGapsSeconds: retryGapsSeconds.exactOptional(),
});
