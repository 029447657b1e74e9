import { parse } from "graphql";
import { expect, test } from "vitest";
import type { Caller } from "../../src/auth/caller.js";
import { allRights } from "../../src/auth/rights.js";
import { groupKey } from "../../src/execution/group-key.js";
import { sharedVariables } from "../../src/execution/shared-variables.js";
import { openCaller } from "../support/open-caller.js";

const QUERY =
  "subscription ($after: String, $upper: Boolean) { events(after: $after) { name(upper: $upper) } }";

const sharedOf = (source: string) => {
  const document = parse(source);
  const [operation] = document.definitions;
  if (operation?.kind !== "OperationDefinition") throw new Error("the operation must come first");
  return sharedVariables(document, operation);
};
const keyOf = (changes: object = {}, variables: object = {}, caller: Partial<Caller> = {}) =>
  groupKey({
    request: { source: QUERY, variables: { ...variables }, ...changes },
    context: { requestId: Math.random().toString(), caller: { ...openCaller, ...caller } },
    filter: { kinds: ["CALLBACK"], cname: "demo" },
    shared: sharedOf(QUERY),
  });

test.each<[string, string, string[]]>([
  ["says where to begin", "subscription ($a: String) { events(after: $a) { x } }", []],
  ["says something else", "subscription ($a: String) { events(cname: $a) { x } }", ["a"]],
  ["says both", "subscription ($a: String) { events(after: $a) { x(y: $a) } }", ["a"]],
  ["is deeper", "subscription ($a: String) { events { x(after: $a) } }", ["a"]],
  [
    "is in a fragment",
    "subscription ($a: String) { ...F } fragment F on S { events(after: $a) { x } }",
    ["a"],
  ],
  ["is part of a value", "subscription ($a: String) { events(after: [$a]) { x } }", ["a"]],
  ["decides a directive", "subscription ($a: Boolean!) { events { x @include(if: $a) } }", ["a"]],
  ["is not used", "subscription ($a: String) { events { x } }", []],
])("whether a variable that %s is shared", (_, source, names) => {
  expect([...sharedOf(source)]).toEqual(names);
});

test("subscriptions that begin at different places are one group", () => {
  expect(keyOf({}, { after: "x", upper: true })).toBe(keyOf({}, { upper: true, after: "y" }));
});

test.each([
  ["another document", { source: `${QUERY} ` }, {}, {}],
  ["another operation", { operationName: "B" }, {}, {}],
  ["other variables", {}, { upper: true }, {}],
  ["a caller with other rights", {}, {}, { rights: { ...allRights, channels: ["a"] } }],
])("%s makes another group", (_, changes, variables, caller) => {
  expect(keyOf(changes, variables, caller)).not.toBe(keyOf());
});

test("who the caller is makes no other group", () => {
  expect(keyOf({}, {}, { principal: "somebody", address: "10.0.0.9", expiresAt: 1 })).toBe(keyOf());
});
