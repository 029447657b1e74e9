import { randomBytes } from "node:crypto";

/** A secret that nothing else could be. With a `/` and a `+` at its end, so that it is no name of anything. */
export const planted = (what: string): string => `${what}-${randomBytes(18).toString("base64")}/+`;
