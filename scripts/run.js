/**
 * `npm start` and `npm run emulator`: builds, then becomes the program in the same process. Without the compiler (an
 * installation without devDependencies) what was built before is started.
 *
 *     node scripts/run.js src/main.js [arguments of the program]
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const compiler = at("node_modules/typescript/bin/tsc");
const [program] = process.argv.splice(2, 1);

// npm hands SIGTERM to the shell between it and this process; both die of it and nobody tells this one.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
}, 500).unref();

if (existsSync(compiler)) {
  const { status } = spawnSync(process.execPath, [compiler, "-p", at("tsconfig.build.json")], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(1);
}
await import(`../dist/${program}`);
