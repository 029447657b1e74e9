import { parseArgs } from "node:util";
import type { EmulatorOptions } from "../emulator-options.js";
import { httpUrlSchema } from "../notifications/http-url-schema.js";
import { StartProblem } from "../start-problem.js";

/**
 * What the command line asks for: the help text, or an emulator.
 *
 * @throws StartProblem naming the argument that cannot be understood
 */
export function parseCommandLine(
  args: readonly string[],
): { readonly help: true } | { readonly help: false; readonly options: EmulatorOptions } {
  const values = parse(args);
  if (values.help === true) return { help: true };
  return {
    help: false,
    options: {
      ...(values.host === undefined ? {} : { host: values.host }),
      ...(values.port === undefined ? {} : { port: toPort("--port", values.port) }),
      ...(values["storage-port"] === undefined
        ? {}
        : { storagePort: toPort("--storage-port", values["storage-port"]) }),
      ...(values["time-scale"] === undefined ? {} : { timeScale: toTimeScale(values["time-scale"]) }),
      ...(values["data-dir"] === undefined ? {} : { dataDir: values["data-dir"] }),
      ...(values.notify === undefined ? {} : { notificationTarget: toTarget(values.notify) }),
      ...(values["notification-secret"] === undefined
        ? {}
        : { notificationSecret: toSecret(values["notification-secret"]) }),
    },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      options: {
        help: { type: "boolean", short: "h" },
        host: { type: "string" },
        port: { type: "string" },
        "storage-port": { type: "string" },
        "data-dir": { type: "string" },
        "time-scale": { type: "string" },
        notify: { type: "string" },
        "notification-secret": { type: "string" },
      },
    }).values;
  } catch (error) {
    // Node explains at length how to pass an argument that begins with a dash; the first sentence is enough.
    const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    throw new StartProblem(`${sentence}; --help lists the options`);
  }
}

function toPort(flag: string, text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new StartProblem(`${flag} must be a port from 0 to 65535, not ${text}`);
  return port;
}

function toTarget(text: string): string | null {
  if (text === "none") return null;
  if (httpUrlSchema.safeParse(text).success) return text;
  throw new StartProblem(`--notify must be an http or https address, or none, not ${text}`);
}

function toSecret(text: string): string {
  if (text === "") throw new StartProblem("--notification-secret must not be empty");
  return text;
}

function toTimeScale(text: string): number {
  const scale = Number(text);
  if (!(scale > 0 && scale <= 10_000)) {
    throw new StartProblem(`--time-scale must be a number above 0 and up to 10000, not ${text}`);
  }
  return scale;
}
