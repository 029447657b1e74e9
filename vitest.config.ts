import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.js";

export default defineConfig({
  resolve: {
    // Without this vitest loads the ESM and the CommonJS copy of graphql-js side by side and
    // every `instanceof` between them is false.
    alias: {
      graphql: "graphql/index.js",
      // Apollo's suite for hosts is written for Jest.
      "@jest/globals": fileURLToPath(new URL("test/conformance/support/jest-globals.ts", import.meta.url)),
    },
    // The suite brings an Apollo Server of its own along; what it tests is the one this server runs on.
    dedupe: ["@apollo/server"],
  },
  test: {
    include: ["test/**/*.test.ts", "bench/test/**/*.test.ts"],
    globalSetup: ["test/support/build-once.ts", "test/support/store-once.ts"],
    setupFiles: ["test/support/setup.ts"],
    testTimeout: 90_000,
    hookTimeout: 90_000,
    pool: "forks",
    // Loading the server anew for each file was a third of a run's CPU; files put away what they begin.
    isolate: false,
    // Twice the processors of the smallest machine that builds it: most of a test's time is waiting.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    // Only modules that Vitest itself loads see the settings of `resolve`.
    server: { deps: { inline: ["@apollo/server-integration-testsuite"] } },
  },
});
