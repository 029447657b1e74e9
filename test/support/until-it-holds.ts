import { vi } from "vitest";

/**
 * Repeats assertions until they hold, and gives what they return; fails with their last complaint after a minute, which
 * nothing here takes. Unlike `expect.poll` it also works in tests that run beside each other.
 */
export function untilItHolds<T>(assertions: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(assertions, { timeout: 60_000, interval: 25 });
}
