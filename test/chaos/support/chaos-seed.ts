import { randomInt } from "node:crypto";

/** What the run's choices follow from: set CHAOS_SEED to the number in the title of a test that failed. */
export const chaosSeed = Number(process.env["CHAOS_SEED"] ?? randomInt(2 ** 31));
