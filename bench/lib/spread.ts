/** A measured quantity over all rounds. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}
