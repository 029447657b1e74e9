import { createHmac } from "node:crypto";

/** AUTH_JWT_SECRET of the measured server: against Agora it asks everybody for a token. */
export const authSecret = "only-for-the-bench-and-long-enough-to-sign";

const DAY_S = 86_400;

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token that lasts longer than any run, with the scopes that the workloads need. The peers do not look at it. */
export function callerToken(): string {
  const exp = Math.floor(Date.now() / 1_000) + DAY_S;
  const claims = { sub: "bench", scope: "whiteboard:screenshot recordings:read events:read", exp };
  const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  return `${signed}.${createHmac("sha256", authSecret).update(signed).digest("base64url")}`;
}
