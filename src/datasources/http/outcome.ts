import type { IncomingHttpHeaders } from "node:http";

/** A complete answer of an upstream, whatever its status. */
export interface Reply {
  readonly kind: "reply";
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Why there is no complete answer. */
export interface NoReply {
  readonly kind: "none";
  readonly trouble: "network" | "timeout" | "tooLarge" | "circuitOpen";
  readonly cause: Error;
}

/** How one attempt ended. A value, not an exception: the retry table and the breaker read it. */
export type Outcome = Reply | NoReply;
