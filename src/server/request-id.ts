import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { blotCredentials } from "../errors/blot-credentials.js";

/** A caller's own id is kept if it is harmless in a log line; anything else gets a fresh one. */
const ACCEPTABLE = /^[A-Za-z0-9._-]{8,64}$/;

/** The id that ties an answer, its errors and its log lines together: `x-request-id` of the caller, or a UUID. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers["x-request-id"];
  return typeof given === "string" && isHarmless(given) ? given : randomUUID();
}

/** The log blots tokens out, which would part an answer from its lines. */
function isHarmless(id: string): boolean {
  return ACCEPTABLE.test(id) && blotCredentials(id) === id;
}
