/** What a receiver is told, before it becomes a body (contracts/notifications.md A7). */
export interface Notice {
  readonly eventType: number;
  readonly cname: string;
  /** Of the recorder. */
  readonly uid: string;
  readonly sid: string;
  /** Counts the notices of a session from 0. */
  readonly sequence: number;
  /** When it happened, in ms since the epoch. */
  readonly sendts: number;
  readonly serviceType: number;
  /** Null where the payload has none. */
  readonly serviceScene: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}
