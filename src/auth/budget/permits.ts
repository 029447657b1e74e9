/** A share of what a key may take in its present window. */
export interface Permits {
  readonly granted: number;
  /** Whether nothing is left in the window besides: asking again before it is over is of no use. */
  readonly exhausted: boolean;
  /** Milliseconds to the end of the window, from the moment of asking. */
  readonly endsInMs: number;
}
