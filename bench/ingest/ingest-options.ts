import { parseArgs } from "node:util";
import { type StoreName, storeNames } from "./stores.ts";

interface IngestOptions {
  /** Measured callbacks per store and round. */
  readonly callbacks: number;
  readonly rounds: number;
  readonly connections: number;
  readonly only: readonly StoreName[];
  readonly json: boolean;
  readonly help: boolean;
}

const numbers = {
  callbacks: { fallback: 10_000, least: 64, most: 1_000_000 },
  rounds: { fallback: 5, least: 1, most: 50 },
  connections: { fallback: 64, least: 1, most: 1_024 },
};

/**
 * Reads the command line of `bench:ingest`.
 *
 * @throws Error with one sentence for people when an option is unknown or its value out of range
 */
export function ingestOptions(args: readonly string[]): IngestOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      callbacks: { type: "string" },
      rounds: { type: "string" },
      connections: { type: "string" },
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
  const asked = values.only?.split(",").map((name) => name.trim()) ?? storeNames;
  const only = storeNames.filter((name) => asked.includes(name));
  if (only.length !== asked.length) throw new Error(`--only knows ${storeNames.join(" and ")}`);
  return {
    callbacks: number("callbacks"),
    rounds: number("rounds"),
    connections: number("connections"),
    only,
    json: values.json,
    help: values.help,
  };
}
