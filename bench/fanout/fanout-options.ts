import { parseArgs } from "node:util";
import { fanOutNames } from "./roster.ts";

interface FanOutOptions {
  /** Of each server, at the same time. */
  readonly subscribers: number;
  /** Measured events per server and round; each is delivered to all subscribers. */
  readonly events: number;
  readonly rounds: number;
  /** Rounds of a sitting that do not count. */
  readonly warmup: number;
  /** How often every server is started afresh. */
  readonly sittings: number;
  readonly only: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
}

const numbers = {
  subscribers: { fallback: 1_000, least: 1, most: 2_000 },
  events: { fallback: 60, least: 1, most: 10_000 },
  rounds: { fallback: 4, least: 1, most: 50 },
  warmup: { fallback: 2, least: 0, most: 50 },
  sittings: { fallback: 2, least: 1, most: 20 },
};

/**
 * Reads the command line of `bench:fanout`.
 *
 * @throws Error with one sentence for people when an option is unknown or its value out of range
 */
export function fanOutOptions(args: readonly string[]): FanOutOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      subscribers: { type: "string" },
      events: { type: "string" },
      rounds: { type: "string" },
      warmup: { type: "string" },
      sittings: { type: "string" },
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
  const asked = values.only?.split(",").map((name) => name.trim()) ?? fanOutNames;
  const only = fanOutNames.filter((name) => asked.includes(name));
  if (only.length !== asked.length) throw new Error(`--only knows ${fanOutNames.join(", ")}`);
  return {
    subscribers: number("subscribers"),
    events: number("events"),
    rounds: number("rounds"),
    warmup: number("warmup"),
    sittings: number("sittings"),
    only,
    json: values.json,
    help: values.help,
  };
}
