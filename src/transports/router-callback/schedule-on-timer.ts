import type { Schedule } from "./schedule.js";

/** The real clock. */
export const scheduleOnTimer: Schedule = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
