import { readdirSync, readFileSync } from "node:fs";
import { type DocumentNode, Kind, parse, validate } from "graphql";
import { describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config/load-config.js";
import { exceededLimit } from "../../src/execution/exceeded-limit.js";
import { measureOperation } from "../../src/execution/measure-operation.js";
import { variableErrors } from "../../src/execution/variable-errors.js";
import { fieldCosts } from "../../src/schema/field-costs.js";
import { exampleOperations } from "../../src/server/example-operations.js";
import { executableSchema } from "../support/executable-schema.js";

const schema = executableSchema();
const { limits } = loadConfig({});

function onlyOperation(document: DocumentNode) {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operation === undefined || operations.length > 1) throw new Error("an example has one operation");
  return operation;
}

describe.each(exampleOperations())("the page's example `$name`", ({ document: source, variables = {} }) => {
  const document = parse(source);
  const operation = onlyOperation(document);

  test("fits the schema", () => {
    expect(validate(schema, document)).toEqual([]);
  });

  test("has variables of the right shape, and none too many", () => {
    expect(variableErrors(schema, operation, variables)).toEqual([]);
    const declared = operation.variableDefinitions?.map(({ variable }) => variable.name.value);
    expect(declared).toEqual(expect.arrayContaining(Object.keys(variables)));
  });

  test("has a name, by which tools list it", () => {
    expect(operation.name?.value).toMatch(/^[A-Z]\w+$/);
  });

  test("is within the limits of a server that nobody configured", () => {
    const measures = measureOperation(schema, document, operation, variables, fieldCosts);
    expect(exceededLimit(measures, limits)).toBeNull();
  });
});

test("the examples have different names, so that tabs can be told apart", () => {
  const names = exampleOperations().map(({ document }) => onlyOperation(parse(document)).name?.value);

  expect(new Set(names).size).toBe(names.length);
});

const files = readdirSync("examples/operations").filter((file) => file.endsWith(".graphql"));

test.each(files)("examples/operations/%s fits the schema", (file) => {
  const source = readFileSync(`examples/operations/${file}`, "utf8");

  expect(validate(schema, parse(source))).toEqual([]);
});
