import { spawnSync } from "node:child_process";

/**
 * Tests that start a real process run the build, as `npm start` does; it is made once per run. Types are the business
 * of `npm run typecheck`: a wrong one elsewhere must not keep a single test file from running.
 */
export default function buildOnce(): void {
  const compiler = ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"];
  const { error } = spawnSync(process.execPath, compiler, { stdio: "ignore" });
  if (error !== undefined) throw error;
}
