/**
 * `npm start`: builds, then becomes the server in the same process, so that a signal npm passes on reaches the
 * server and not a shell in between. Without the compiler (an installation without devDependencies) what was
 * built before is started.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const compiler = at("node_modules/typescript/bin/tsc");

if (existsSync(compiler)) {
  const { status } = spawnSync(process.execPath, [compiler, "-p", at("tsconfig.build.json")], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(1);
}
await import("../dist/src/main.js");
