import fc from "fast-check";
import { expect, test } from "vitest";
import { decide } from "../../../src/datasources/cloud-recording/decide.js";
import { isUnwell } from "../../../src/datasources/cloud-recording/is-unwell.js";
import type { Operation } from "../../../src/datasources/cloud-recording/operation.js";
import { troublesOf } from "../../../src/datasources/cloud-recording/troubles-of.js";
import type { Outcome } from "../../../src/datasources/http/outcome.js";

const reply = (status: number, body: unknown = ""): Outcome => ({
  kind: "reply",
  status,
  headers: {},
  text: typeof body === "string" ? body : JSON.stringify(body),
});
const none = (trouble: "network" | "timeout" | "tooLarge" | "circuitOpen"): Outcome => ({
  kind: "none",
  trouble,
  cause: new Error(trouble),
});

test.each<[Outcome, readonly unknown[]]>([
  [reply(206, { code: 65 }), ["206/65", "*/65", 206, "2xx"]],
  [reply(404, { message: "no Route matched with those values" }), [404, "4xx"]],
  [reply(500, "<html>"), [500, "5xx"]],
  [reply(200, "<html>"), ["unreadable", "2xx"]],
  [reply(200, { code: 15 }), ["200/15", "*/15", "unreadable", "2xx"]],
  [none("network"), ["network"]],
])("what is wrong goes from the particular to the general: %j", (outcome, troubles) => {
  expect(troublesOf(outcome)).toEqual(troubles);
});

test.each<[Operation, Outcome, string]>([
  ["acquire", none("network"), "UPSTREAM_UNAVAILABLE"],
  ["start", none("timeout"), "UPSTREAM_TIMEOUT"],
  ["query", none("circuitOpen"), "UPSTREAM_UNAVAILABLE"],
  ["stop", none("tooLarge"), "UPSTREAM_REJECTED"],
  ["stop", reply(999), "UPSTREAM_REJECTED"],
  // Only its code makes a 404 one about the recorder.
  ["query", reply(404, { code: 404 }), "gone"],
  ["query", reply(404, { message: "failed to find worker" }), "UPSTREAM_REJECTED"],
])("%s: %j is %s", (operation, outcome, meaning) => {
  expect(decide(operation, troublesOf(outcome))).toBe(meaning);
});

test("every answer there can be has a meaning", () => {
  const operations = fc.constantFrom<Operation>("acquire", "start", "query", "update", "stop");
  const code = fc.option(fc.integer({ min: 1, max: 1_100 }));
  fc.assert(
    fc.property(operations, fc.integer({ min: 100, max: 999 }), code, (operation, status, number) => {
      const meaning = decide(operation, troublesOf(reply(status, number === null ? "" : { code: number })));
      if (operation === "acquire") expect(meaning).toMatch(/^UPSTREAM_/);
      else expect(meaning).toMatch(/^UPSTREAM_|^[a-z][A-Za-z]+$/);
    }),
  );
});

test.each<[Outcome, boolean]>([
  [none("network"), true],
  [none("timeout"), true],
  [none("tooLarge"), false],
  [reply(502, "<html>"), true],
  [reply(500, { message: "An unexpected error occurred" }), true],
  [reply(500, { code: 500, reason: "internal_error" }), false],
  [reply(429), false],
  [reply(404), false],
  [reply(200, "<html>"), false],
])("%j says that the address is unwell: %s", (outcome, unwell) => {
  expect(isUnwell(outcome)).toBe(unwell);
});
