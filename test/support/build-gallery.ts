import { execFile } from "node:child_process";
import { promisify } from "node:util";

/**
 * Builds examples/gallery to where a server of this checkout looks for it, as `npm run gallery` does. In a process of its
 * own: Vitest's NODE_ENV would make it a build for development.
 */
export async function buildGallery(): Promise<void> {
  const { NODE_ENV: _test, ...env } = process.env;
  await promisify(execFile)(
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", "examples/gallery"],
    {
      env,
    },
  );
}
