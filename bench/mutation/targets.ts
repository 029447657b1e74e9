import type { Target } from "../lib/target.ts";

/** What the full pipeline may cost: a little more than no GraphQL at all, half of the usual way to do it. */
export const targets: readonly Target[] = [
  { subject: "stillgraph", baseline: "bare", most: 2.2 },
  { subject: "stillgraph", baseline: "apollo", most: 0.5 },
];
