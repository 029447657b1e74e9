import { expect, test } from "vitest";
import type { CallbackOutcome } from "../../../src/transports/router-callback/callback-outcome.js";
import { type CallbackAction, verdictOn } from "../../../src/transports/router-callback/verdict-on.js";

const answered = (status: number): CallbackOutcome => ({ kind: "answered", status });
const cause = new Error("cut");
const neverSent: CallbackOutcome = { kind: "unanswered", sent: false, cause };
const cutOff: CallbackOutcome = { kind: "unanswered", sent: true, cause };

const table: readonly (readonly [CallbackAction, string, string, CallbackOutcome])[] = [
  ["check", "204", "taken", answered(204)],
  ["next", "200", "taken", answered(200)],
  ["next", "204", "taken", answered(204)],
  ["complete", "202", "taken", answered(202)],
  ["check", "404", "left", answered(404)],
  ["next", "404", "left", answered(404)],
  ["next", "400", "left", answered(400)],
  ["next", "401", "left", answered(401)],
  ["next", "a redirect", "left", answered(307)],
  ["next", "429", "repeat", answered(429)],
  ["next", "503", "repeat", answered(503)],
  ["check", "500", "repeat", answered(500)],
  ["complete", "502", "repeat", answered(502)],
  ["next", "500", "unclear", answered(500)],
  ["next", "502", "unclear", answered(502)],
  ["next", "504", "unclear", answered(504)],
  ["check", "a connection that was never made", "repeat", neverSent],
  ["next", "a connection that was never made", "repeat", neverSent],
  ["check", "a connection cut before the answer", "repeat", cutOff],
  ["complete", "a connection cut before the answer", "repeat", cutOff],
  ["next", "a connection cut before the answer", "unclear", cutOff],
];

test.each(table)("%s, %s: %s", (action, _, verdict, outcome) => {
  expect(verdictOn(action, outcome)).toBe(verdict);
});
