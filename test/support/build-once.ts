import { execFileSync } from "node:child_process";

/** Tests that start a real process run the build, as `npm start` does; it is made once per run. */
export default function buildOnce(): void {
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], {
    stdio: "inherit",
  });
}
