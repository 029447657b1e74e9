/** A clock one turns by hand, with the one timer a scheduler may have. */
export function handClock() {
  let now = 1000;
  let timer: { readonly due: number; readonly run: () => void } | null = null;
  const delays: number[] = [];
  return {
    /** What the timer was set to, each time. */
    delays,
    armed: () => timer !== null,
    clock: () => now,
    setTimer: (run: () => void, delay: number) => {
      const mine = { due: now + delay, run };
      timer = mine;
      delays.push(delay);
      return () => {
        if (timer === mine) timer = null;
      };
    },
    turnTo(time: number) {
      while (timer !== null && timer.due <= time) {
        const { due, run } = timer;
        timer = null;
        now = Math.max(now, due);
        run();
      }
      now = time;
    },
  };
}
