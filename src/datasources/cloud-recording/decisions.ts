import type { ErrorCode } from "../../errors/catalogue.js";
import type { Trouble } from "../http/retry-policy.js";
import type { QueryAnswer, StartAnswer, StopAnswer, UpdateAnswer } from "./call-answers.js";
import type { Setback } from "./ladders.js";
import type { Operation } from "./operation.js";

/** What an answer other than success can mean, per call; acquire knows errors only. */
export interface Meanings {
  readonly acquire: never;
  readonly start: Exclude<StartAnswer["kind"], "started">;
  readonly query: Exclude<QueryAnswer["kind"], "status">;
  readonly update: Exclude<UpdateAnswer["kind"], "updated">;
  readonly stop: StopAnswer["kind"];
}

/** One row: what it is about, what it means in the end, and which ladder is climbed before that end is reached. */
export interface Decision<O extends Operation> {
  readonly on: readonly Trouble[];
  readonly means: Meanings[O] | ErrorCode;
  readonly repeat: Setback | null;
}

function row<const M extends string>(on: readonly Trouble[], means: M, repeat: Setback | null = null) {
  return { on, means, repeat };
}

/** 3.2 "any", 3.3, and what no document foresees, by status: the end of every table below. */
const anyCall = [
  row([401, 403], "UPSTREAM_UNAUTHORIZED"),
  // The recorder's RTC token: expired, wrong.
  row(["*/109", "*/110"], "UPSTREAM_UNAUTHORIZED"),
  row([429], "UPSTREAM_RATE_LIMITED", "overQuota"),
  // As many recorders as the account may have; another may start once one has stopped.
  row(["*/406"], "UPSTREAM_UNAVAILABLE"),
  // Malformed, under whatever status: a repeat would be malformed again.
  row(["*/2", "*/8", "*/1013"], "UPSTREAM_REJECTED"),
  row([206, "*/65"], "UPSTREAM_UNAVAILABLE", "unfinished"),
  row([504], "UPSTREAM_TIMEOUT", "failing"),
  row(["5xx"], "UPSTREAM_UNAVAILABLE", "failing"),
  row(["network"], "UPSTREAM_UNAVAILABLE", "unreachable"),
  row(["timeout"], "UPSTREAM_TIMEOUT", "unanswered"),
  row(["circuitOpen"], "UPSTREAM_UNAVAILABLE", "heldBack"),
  row(["unreadable"], "UPSTREAM_REJECTED", "unreadable"),
  row(["tooLarge", "2xx", "3xx", "4xx"], "UPSTREAM_REJECTED"),
] as const;

/**
 * Every answer of contracts/cloud-recording.md 3.2 and 3.3 that is no success, with its decided meaning; the first row
 * that fits counts. A success, status 200 with a body as documented, is not in the table.
 */
export const decisions: { readonly [O in Operation]: readonly Decision<O>[] } = {
  acquire: anyCall,
  start: [
    row([201, "*/7"], "alreadyStarted"),
    row(["*/53", "*/1004"], "uidTaken"),
    // A start that may have been carried out is an error, not a spent resource: a fresh one would be a second recorder,
    // paid beside the first. The session repeats it for the same resource until the service tells (5.2).
    row([206, "*/65"], "UPSTREAM_UNAVAILABLE", "unfinished"),
    row(["*/502"], "resourceSpent"),
    row(["500/62", "504/62"], "UPSTREAM_TIMEOUT", "failing"),
    // Not this channel's resource, expired, not a resource, another project's, used.
    row(["*/432", "*/433", "*/1001", "*/1003", "*/1005"], "resourceSpent"),
    // It was started, and only its sid went unread; the repeat tells, if with "already started" alone.
    row(["unreadable"], "alreadyStarted", "unreadable"),
    ...anyCall,
  ],
  query: [
    // A 404 without the code is the gateway's: a wrong address says nothing of the recorder.
    row(["404/404"], "gone"),
    row(["*/501"], "gone"),
    row(["*/62"], "UPSTREAM_TIMEOUT", "failing"),
    ...anyCall,
  ],
  update: [
    row(["404/404"], "gone"),
    row(["*/501"], "gone"),
    row(["*/62"], "UPSTREAM_TIMEOUT", "failing"),
    ...anyCall,
  ],
  stop: [
    row(["*/435"], "nothingCaptured"),
    row(["*/49", "404/404", "*/501"], "alreadyEnded"),
    // Stopped; the upload outlasted the answer (1.10).
    row(["*/50"], "stopped"),
    row(["*/62"], "UPSTREAM_TIMEOUT", "failing"),
    ...anyCall,
  ],
};
