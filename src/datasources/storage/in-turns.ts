import { setImmediate as nextTurn } from "node:timers/promises";

/**
 * Lets work of the processor's be done piece by piece, each in a turn of the event loop of its own: a page of a hundred
 * pieces takes as long as before, and whoever else asks has an answer in between.
 */
export function inTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(() => nextTurn()).then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
