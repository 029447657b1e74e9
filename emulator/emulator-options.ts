/** How to start an emulator; everything has a default. */
export interface EmulatorOptions {
  /** Address to listen on; default 127.0.0.1. */
  readonly host?: string;
  /** Default 4100; 0 = a free one. */
  readonly port?: number;
  /** Port of the S3 server; default: `port` + 1, or a free one when `port` is 0. 0 = a free one. */
  readonly storagePort?: number;
  /** Where state and pictures are kept over a restart; default: a fresh temporary directory, removed on stop. */
  readonly dataDir?: string;
  /**
   * Divides every duration of the recording part: 60 makes an hour a minute; default 1. Time stamps stay
   * real, and so does the rate of calls.
   */
  readonly timeScale?: number;
  /**
   * Address notifications go to, null for none; default: as saved in `dataDir`, else the gateway's usual one,
   * `http://127.0.0.1:4000/webhooks/agora`, or none when `port` is 0.
   */
  readonly notificationTarget?: string | null;
  /** Their secret; default: as saved in `dataDir`, else the demo project's. */
  readonly notificationSecret?: string;
  /** ms since the epoch; default: the system's. */
  readonly clock?: () => number;
}
