/** Takes back a task that has not run yet. */
export type Cancel = () => void;

/** Runs tasks when their time comes. */
export interface Scheduler {
  /** @param time ms since the epoch; a time in the past means as soon as possible, never within the call */
  at(time: number, task: () => void): Cancel;
  /** Forgets every task; later ones are not taken. */
  stop(): void;
}
