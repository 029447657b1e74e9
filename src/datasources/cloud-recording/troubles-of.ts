import type { Outcome } from "../http/outcome.js";
import type { Trouble } from "../http/retry-policy.js";
import { readErrorBody } from "./read-error-body.js";

/** Everything that can be said of an outcome that is no success, in the words of the decision table. */
export function troublesOf(outcome: Outcome): readonly Trouble[] {
  if (outcome.kind === "none") return [outcome.trouble];
  const { status, text } = outcome;
  const { code } = readErrorBody(text);
  return [
    ...(code === null ? [] : ([`${status}/${code}`, `*/${code}`] as const)),
    // A success is told by its status and a body as documented; with one of the two it is none yet.
    status === 200 ? "unreadable" : status,
    `${Math.floor(status / 100)}xx`,
  ];
}
