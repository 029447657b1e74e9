import type { SetTimer } from "./create-scheduler.js";

/** Node's own timer. */
export const nodeTimer: SetTimer = (run, delayMs) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};
