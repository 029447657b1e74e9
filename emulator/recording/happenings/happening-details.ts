import type { Happening } from "./happening.js";

type WithoutPlace<T> = T extends Happening ? Omit<T, "sid" | "sequence" | "at"> : never;

/** A happening before it has its place in a session's order. */
export type HappeningDetails = WithoutPlace<Happening>;
