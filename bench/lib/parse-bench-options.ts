import { parseArgs } from "node:util";
import type { BenchOptions } from "./bench-options.ts";

/** The bounds keep a slip of the keyboard from becoming an hour of load. */
const numbers = {
  requests: { fallback: 12_000, least: 64, most: 200_000 },
  sittings: { fallback: 3, least: 1, most: 20 },
  rounds: { fallback: 3, least: 1, most: 50 },
  connections: { fallback: 64, least: 1, most: 1_024 },
  warmup: { fallback: 3, least: 0, most: 50 },
};

/**
 * Reads `--requests`, `--rounds`, `--sittings`, `--connections`, `--warmup`, `--only a,b`, `--json` and `--help`.
 *
 * @param names every server the benchmark knows; the default for `only`
 * @throws Error with one sentence for people when an option is unknown or its value out of range
 */
export function parseBenchOptions(args: readonly string[], names: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      requests: { type: "string" },
      rounds: { type: "string" },
      sittings: { type: "string" },
      connections: { type: "string" },
      warmup: { type: "string" },
      only: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });

  const number = (name: keyof typeof numbers): number => {
    const { fallback, least, most } = numbers[name];
    const value = values[name] === undefined ? fallback : Number(values[name]);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new Error(`--${name} must be a whole number from ${least} to ${most}, not "${values[name]}"`);
  };
  const only = values.only?.split(",").map((name) => name.trim()) ?? [...names];
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new Error(`--only does not know "${unknown.join('", "')}"; it knows ${names.join(", ")}`);
  }

  const connections = number("connections");
  const requests = number("requests");
  if (requests < connections) {
    throw new Error(`--requests must be at least the ${connections} connections`);
  }
  return {
    requests,
    rounds: number("rounds"),
    sittings: number("sittings"),
    connections,
    warmup: number("warmup"),
    only,
    json: values.json,
    help: values.help,
  };
}
