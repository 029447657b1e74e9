import { z } from "zod";
import { notificationSettingsSchema } from "../notifications/notification-settings-schema.js";
import { switchOverridesSchema } from "../switches/switch-overrides-schema.js";
import { whiteboardStateSchema } from "../whiteboard/whiteboard-state-schema.js";

/** Shape of the state file; `version` changes when an older file can no longer be read. */
export const emulatorStateSchema = z.strictObject({
  version: z.literal(1),
  switches: switchOverridesSchema,
  whiteboard: whiteboardStateSchema,
  /** Not in files written before there were notifications. */
  notifications: notificationSettingsSchema.optional(),
});
