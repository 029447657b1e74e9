import { expect, test } from "vitest";
import { parseManifest } from "../../../src/execution/trusted-documents/parse-manifest.js";

const apollo = (operations: unknown, others: object = {}) => ({
  format: "apollo-persisted-query-manifest",
  version: 1,
  operations,
  ...others,
});
const greet = { id: "1", name: "Greet", type: "query", body: "query Greet { hello }" };
const problemsOf = (content: unknown) => parseManifest(JSON.stringify(content)).problems;

test.each([
  ["Apollo's manifest", apollo([greet])],
  ["an object of documents by id", { 1: greet.body }],
])("%s is read", (_, content) => {
  const { documents, problems } = parseManifest(JSON.stringify(content));

  expect(problems).toEqual([]);
  expect([...documents]).toEqual([["1", "query Greet { hello }"]]);
});

const SHAPES = /^expected Apollo's persisted query manifest \(version 1\), or an object of documents by id/;

test.each<[string, unknown, RegExp]>([
  ["a list", [greet], SHAPES],
  ["null", null, SHAPES],
  ["another version", apollo([greet], { version: 2 }), SHAPES],
  ["another format", apollo([greet], { format: "something-else" }), SHAPES],
  ["no list of operations", apollo({}), SHAPES],
  ["no document", {}, /^expected at least one document/],
  ["no operation", apollo([]), /^expected at least one document/],
  ["an operation without an id", apollo([{ body: "{ a }" }]), /^document "" has no id$/],
  ["an operation that is none", apollo(["{ a }"]), /^document "" has no id$/],
  ["an operation without a text", apollo([{ id: "7" }]), /^document "7" has no text$/],
  ["an entry that is no text", { 7: { body: "{ a }" } }, /^document "7" has no text$/],
  ["a text that is not GraphQL", { 7: "select 1" }, /^document "7" is not GraphQL$/],
  [
    "one id for two documents",
    apollo([greet, { ...greet, body: "{ other }" }]),
    /^document "1" is there twice$/,
  ],
])("with %s is not, and it is said why", (_, content, problem) => {
  const problems = problemsOf(content);

  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(problem);
});

test("a text that is no JSON is not a manifest", () => {
  expect(parseManifest("query { hello }").problems).toEqual(["expected JSON"]);
});

test("of very many problems the first few are told", () => {
  expect(problemsOf(Object.fromEntries(Array.from({ length: 90 }, (_, n) => [n, "{"])))).toHaveLength(5);
});
