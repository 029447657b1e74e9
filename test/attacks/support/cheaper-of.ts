import type { Outcome } from "./try-attack.js";

/** Two runs of the same attack, by transport: the lower cost of both, since a machine only ever adds to it. */
export function cheaperOf(one: readonly Outcome[], other: readonly Outcome[]): readonly Outcome[] {
  return one.map((outcome, place) => {
    const again = other[place];
    if (again === undefined) return outcome;
    const codes = [...new Set([...outcome.codes, ...again.codes])];
    return { ...(again.cpuMs < outcome.cpuMs ? again : outcome), codes };
  });
}
