import type { EmulatorControl } from "./control/emulator-control.js";
import type { EmulatorDescription } from "./emulator-description.js";

/** A running emulator. */
export interface Emulator {
  /** Base URL of the services and of `/_emulator`, without a slash at the end. */
  readonly url: string;
  /** Base URL of the S3 server. */
  readonly storageUrl: string;
  /** What `GET /_emulator` answers. */
  describe(): EmulatorDescription;
  readonly control: EmulatorControl;
  /** Cuts every connection, saves the state and frees the ports. A second call waits for the first. */
  stop(): Promise<void>;
}
