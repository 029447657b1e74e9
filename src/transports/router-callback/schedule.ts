/** Runs something once after so many milliseconds; what is returned takes it back. */
export type Schedule = (ms: number, run: () => void) => () => void;
