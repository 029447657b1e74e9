import { seededRandom } from "../../../emulator/notifications/faults/seeded-random.js";

/** Choices that are the same for the same seed. */
export interface RandomChoices {
  /** A whole number from 0 to `end`, without `end`. */
  below(end: number): number;
  /** True so often of 1. */
  chance(probability: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
}

/** @param seed a whole number of 32 bits. */
export function randomChoices(seed: number): RandomChoices {
  const next = seededRandom(seed);
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    chance: (probability) => next() < probability,
    pick(list) {
      const [one] = list.slice(below(list.length));
      if (one === undefined) throw new Error("nothing to choose from");
      return one;
    },
  };
}
