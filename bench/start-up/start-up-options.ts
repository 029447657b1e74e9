import { parseArgs } from "node:util";

interface StartUpOptions {
  /** Measured starts of each way. */
  readonly starts: number;
  readonly json: boolean;
  readonly help: boolean;
}

const LEAST = 1;
const MOST = 200;

/**
 * Reads the command line of `bench:start-up`.
 *
 * @throws Error with one sentence for people when an option is unknown or its value out of range
 */
export function startUpOptions(args: readonly string[]): StartUpOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      starts: { type: "string", default: "11" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const starts = Number(values.starts);
  if (!Number.isInteger(starts) || starts < LEAST || starts > MOST) {
    throw new Error(`--starts must be a whole number from ${LEAST} to ${MOST}, not "${values.starts}"`);
  }
  return { starts, json: values.json, help: values.help };
}
