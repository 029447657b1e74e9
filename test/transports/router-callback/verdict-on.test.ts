import { expect, test } from "vitest";
import type { CallbackOutcome } from "../../../src/transports/router-callback/callback-outcome.js";
import { type CallbackAction, verdictOn } from "../../../src/transports/router-callback/verdict-on.js";

const answered = (status: number): CallbackOutcome => ({ kind: "answered", status });
const cause = new Error("cut");
const neverSent: CallbackOutcome = { kind: "unanswered", sent: false, cause };
const cutOff: CallbackOutcome = { kind: "unanswered", sent: true, cause };

const table: readonly (readonly [CallbackAction, string, CallbackOutcome, string])[] = [
  ["check", "204", answered(204), "taken"],
  ["next", "200", answered(200), "taken"],
  ["next", "204", answered(204), "taken"],
  ["complete", "202", answered(202), "taken"],
  ["check", "404", answered(404), "left"],
  ["next", "404", answered(404), "left"],
  ["next", "400", answered(400), "left"],
  ["next", "401", answered(401), "left"],
  ["next", "a redirect", answered(307), "left"],
  ["next", "429", answered(429), "repeat"],
  ["next", "503", answered(503), "repeat"],
  ["check", "500", answered(500), "repeat"],
  ["complete", "502", answered(502), "repeat"],
  ["next", "500", answered(500), "unclear"],
  ["next", "502", answered(502), "unclear"],
  ["next", "504", answered(504), "unclear"],
  ["check", "a connection that was never made", neverSent, "repeat"],
  ["next", "a connection that was never made", neverSent, "repeat"],
  ["check", "a connection cut before the answer", cutOff, "repeat"],
  ["complete", "a connection cut before the answer", cutOff, "repeat"],
  ["next", "a connection cut before the answer", cutOff, "unclear"],
];

test.each(table)("%s, %s: %3$s", (action, _, outcome, verdict) => {
  expect(verdictOn(action, outcome)).toBe(verdict);
});
