import { spawnSync } from "node:child_process";

/**
 * Tests that start a real process run the build, as `npm start` does; it is made once per run. Types are the business
 * of `npm run typecheck`: a wrong one elsewhere must not keep a single test file from running.
 */
export default function buildOnce(): void {
  run("node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json");
  // What it compiles is kept when it ends in order, which few servers of the tests do.
  run("dist/src/main.js", "--help");
}

function run(...program: readonly string[]): void {
  const { error } = spawnSync(process.execPath, program, { stdio: "ignore" });
  if (error !== undefined) throw error;
}
