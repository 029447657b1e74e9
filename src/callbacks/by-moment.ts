import type { Callback } from "./callback.js";

type Moment = Pick<Callback, "sentAt" | "sequence">;

/** Puts callbacks into the order in which things happened, which is not always that of their arrival. */
export function byMoment(one: Moment, other: Moment): number {
  return one.sentAt.getTime() - other.sentAt.getTime() || one.sequence - other.sequence;
}
