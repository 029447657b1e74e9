import { afterEach as vitestAfterEach } from "vitest";

/**
 * `@jest/globals` for test suites written for Jest and run by Vitest (vitest.config.ts puts this file in its place).
 * The two have the same names and meanings, but for the one below.
 */
export { afterAll, beforeAll, beforeEach, describe, expect, it, test, vi as jest } from "vitest";

type JestHook = (() => unknown) | ((done: (error?: unknown) => void) => void);

/** Jest hands a `done` callback to a hook with a parameter; Vitest wants a promise. */
export function afterEach(hook: JestHook): void {
  vitestAfterEach(
    () =>
      new Promise<void>((resolve, reject) => {
        const done = (error?: unknown) => (error === undefined ? resolve() : reject(error));
        const outcome = hook(done);
        if (hook.length === 0) Promise.resolve(outcome).then(() => resolve(), reject);
      }),
  );
}
