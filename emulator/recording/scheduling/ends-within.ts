import type { Scheduler } from "./scheduler.js";

/** Whether work ends before a time is up. It goes on all the same; what it throws is thrown. @param ms real ms */
export async function endsWithin(
  work: Promise<unknown>,
  ms: number,
  effects: { readonly scheduler: Scheduler; readonly clock: () => number },
): Promise<boolean> {
  let cancel = (): void => {};
  const patience = new Promise<false>((resolve) => {
    cancel = effects.scheduler.at(effects.clock() + ms, () => resolve(false));
  });
  try {
    return await Promise.race([work.then(() => true), patience]);
  } finally {
    cancel();
  }
}
