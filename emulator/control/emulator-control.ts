import type { ChannelControl } from "./channel-control.js";
import type { FaultControl } from "./fault-control.js";
import type { NotificationControl } from "./notification-control.js";
import type { RecordingControl } from "./recording-control.js";
import type { RequestControl } from "./request-control.js";
import type { StorageControl } from "./storage-control.js";
import type { SwitchControl } from "./switch-control.js";
import type { WhiteboardControl } from "./whiteboard-control.js";

/** Everything `/_emulator/…` can do, for programs that started the emulator themselves. */
export interface EmulatorControl {
  readonly whiteboard: WhiteboardControl;
  readonly recording: RecordingControl;
  readonly channels: ChannelControl;
  readonly notifications: NotificationControl;
  readonly storage: StorageControl;
  readonly switches: SwitchControl;
  readonly faults: FaultControl;
  readonly requests: RequestControl;
}
