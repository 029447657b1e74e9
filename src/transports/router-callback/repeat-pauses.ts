/** Milliseconds before each repeat of a message; after the last one the router is given up. */
export const repeatPauses: readonly number[] = [100, 250, 500, 1_000, 2_000];
