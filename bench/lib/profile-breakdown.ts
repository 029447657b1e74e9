/** Where the time of a profile went: sampled microseconds on the main thread, waiting for a core included, most first. */
export interface ProfileBreakdown {
  /** Each layer's own frames. */
  readonly self: readonly (readonly [layer: string, micros: number])[];
  /** The same, with Node's and the engine's time counted for the nearest layer that called them. */
  readonly caused: readonly (readonly [layer: string, micros: number])[];
  /** Single functions, as `name layer file:line`. */
  readonly functions: readonly (readonly [place: string, micros: number])[];
}
