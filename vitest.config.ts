import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    // Without this vitest loads the ESM and the CommonJS copy of graphql-js side by side and
    // every `instanceof` between them is false.
    alias: { graphql: "graphql/index.js" },
  },
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/build-once.ts"],
    setupFiles: ["test/support/setup.ts"],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    pool: "forks",
    maxWorkers: 2,
  },
});
