import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Usage } from "./usage.js";

const PRELOADED = pathToFileURL(resolve(import.meta.dirname, "report-usage.mjs")).href;

/** What makes a server that stays as it is tell what it has used. */
export const usageReport = {
  /** Options of its Node.js; it needs a channel for messages as well. */
  execArgv: ["--import", PRELOADED],

  /** @param collected garbage first, which takes a tenth of a second. */
  async of(child: ChildProcess, { collected = false } = {}): Promise<Usage> {
    const told = once(child, "message").then(([usage]) => usage as Usage);
    child.send({ collected });
    return told;
  },
};
