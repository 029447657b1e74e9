/** One result of a subscription, made once and handed to everybody who asked for the same. */
export interface Delivery {
  /** Position of the entry it was made from. */
  readonly position: number;
  /** The GraphQL result as JSON text, for example `{"data":{"snapshotCaptured":…}}`. */
  readonly json: string;
  /** The same in UTF-8. */
  readonly bytes: Buffer;
}
