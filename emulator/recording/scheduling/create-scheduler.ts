import type { Cancel, Scheduler } from "./scheduler.js";

/** Starts a timer; gives what stops it. */
export type SetTimer = (run: () => void, delayMs: number) => Cancel;

/** Longer delays overflow Node's timers and would fire at once. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/**
 * The one scheduler of an emulator: all tasks wait in one list in order of time, and one timer waits for the first.
 *
 * @param effects.clock ms since the epoch
 */
export function createScheduler(effects: {
  readonly clock: () => number;
  readonly setTimer: SetTimer;
}): Scheduler {
  const { clock, setTimer } = effects;
  let waiting: { readonly time: number; readonly task: () => void }[] = [];
  let disarm: Cancel = () => {};
  let stopped = false;

  const arm = (): void => {
    disarm();
    const [first] = waiting;
    if (first === undefined || stopped) return;
    // Rounded up: Node cuts fractions off and the task would still be early when the timer fires.
    const delay = Math.min(Math.max(Math.ceil(first.time - clock()), 0), LONGEST_DELAY_MS);
    disarm = setTimer(runDue, delay);
  };

  const runDue = (): void => {
    const now = clock();
    const firstLater = waiting.findIndex((entry) => entry.time > now);
    const due = waiting.splice(0, firstLater === -1 ? waiting.length : firstLater);
    try {
      // A task may cancel one that is due with it, or stop everything.
      for (const entry of due) if (!stopped && !cancelled.has(entry)) entry.task();
    } finally {
      arm();
    }
  };

  const cancelled = new WeakSet<object>();

  return {
    at: (time, task) => {
      const entry = { time, task };
      if (stopped) return () => {};
      const place = waiting.findLastIndex((other) => other.time <= time) + 1;
      waiting.splice(place, 0, entry);
      if (place === 0) arm();
      return () => {
        cancelled.add(entry);
        const index = waiting.indexOf(entry);
        if (index === -1) return;
        waiting.splice(index, 1);
        if (index === 0) arm();
      };
    },
    stop: () => {
      stopped = true;
      waiting = [];
      disarm();
    },
  };
}
