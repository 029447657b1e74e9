/** Where a router wants the results of one subscription, as it said in `extensions.subscription`. */
export interface CallbackTarget {
  /** On an allowed origin, without credentials. */
  readonly url: URL;
  /** The router's name for the subscription. */
  readonly id: string;
  /** Proves to the router that a message comes from whom it asked. A secret: never logged, never shown. */
  readonly verifier: string;
  /** Milliseconds within which the router wants a sign of life; 0 where it wants none. */
  readonly heartbeatIntervalMs: number;
}
