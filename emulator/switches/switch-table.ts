import { notificationSwitchTable } from "../notifications/notification-switch-table.js";
import { recordingSwitchTable } from "../recording/recording-switch-table.js";
import { whiteboardSwitchTable } from "../whiteboard/whiteboard-switch-table.js";

/** Where the public record is silent or contradicts itself, the emulator has a switch. */
export const switchTable = {
  ...whiteboardSwitchTable,
  ...recordingSwitchTable,
  ...notificationSwitchTable,
} as const;
