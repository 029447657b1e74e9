import { expect } from "vitest";

/** Waits until what is read satisfies the assertion; patient enough for a machine that does other things too. */
export const eventually = <T>(read: () => T, options: { readonly interval?: number } = {}) =>
  expect.poll(read, { timeout: 60_000, interval: 20, ...options });
