import type { Caller } from "../caller.js";

/** What a token says of whoever sends it, once it is believed. */
export type VerifiedToken = Omit<Caller, "address" | "principal" | "expiresAt"> & {
  readonly principal: string;
  /** Milliseconds since the epoch from which on this server refuses it: its `exp` and the tolerance for clocks. */
  readonly expiresAt: number;
};
