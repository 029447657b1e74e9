import type { z } from "zod";
import type { notificationSettingsSchema } from "./notification-settings-schema.js";

/** Where notifications go, and how patiently. */
export type NotificationSettings = z.infer<typeof notificationSettingsSchema>;
