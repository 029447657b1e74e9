/** A promise about CPU per request that a benchmark keeps or breaks. */
export interface Target {
  /** Name of the server the promise is about. */
  readonly subject: string;
  /** Name of the server it is compared with. */
  readonly baseline: string;
  /** Greatest allowed median of the ratio. */
  readonly most: number;
}
