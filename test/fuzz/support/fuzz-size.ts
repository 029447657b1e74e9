import { randomInt } from "node:crypto";

/** How many operations are tried: FUZZ_ROUNDS, or what takes some seconds. */
export const fuzzRounds = Number(process.env["FUZZ_ROUNDS"] ?? 1_000);

/** What the run's choices follow from: set FUZZ_SEED to the number in the title of a test that failed. */
export const fuzzSeed = Number(process.env["FUZZ_SEED"] ?? randomInt(2 ** 31));

/** Runs of one property: fewer than operations, as each of them tries many values. */
export const propertyRuns = Math.max(100, Math.ceil(fuzzRounds / 5));
