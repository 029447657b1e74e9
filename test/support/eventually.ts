import { vi } from "vitest";

/** Repeats an assertion until it holds; fails with its last complaint after a minute, which nothing here takes. */
export function eventually<T>(assertion: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(assertion, { timeout: 60_000, interval: 25 });
}
