/** Somebody who follows the log: a place in it and a sink. */
export interface Subscriber {
  /** The sink takes results again. */
  resume(): void;
  /** Wants no more: frees everything at once; the sink hears nothing from then on. */
  close(): void;
}
