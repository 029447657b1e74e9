import { pino } from "pino";

/** A log that goes nowhere, for parts under test that want one. */
export const silentLog = pino({ level: "silent" });
