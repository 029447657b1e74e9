import type { z } from "zod";
import type { NotificationSettings } from "../notifications/notification-settings.js";
import type { emulatorStateSchema } from "./emulator-state-schema.js";

/** Everything the emulator remembers over a restart; pictures are in the bucket directory. */
export type EmulatorState = z.infer<typeof emulatorStateSchema> & {
  readonly notifications: NotificationSettings;
};
