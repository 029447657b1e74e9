/**
 * A small, smooth unsteadiness of the hand at step `index`, between about -1 and 1. Not random: a demo
 * drawing is the same picture every time.
 */
export function wobble(index: number, seed: number): number {
  return (Math.sin(index * 1.7 + seed * 3.1) + Math.sin(index * 0.6 + seed * 7.7)) / 2;
}
