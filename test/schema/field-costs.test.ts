import { isObjectType, Kind, parse } from "graphql";
import { expect, test } from "vitest";
import { loadConfig } from "../../src/config/load-config.js";
import { exceededLimit } from "../../src/execution/exceeded-limit.js";
import { measureOperation } from "../../src/execution/measure-operation.js";
import { fieldCosts } from "../../src/schema/field-costs.js";
import { executableSchema } from "../support/executable-schema.js";

const schema = executableSchema();

test.each(Object.entries(fieldCosts))(
  "%s, which costs %d points, is a field of the schema",
  (field, cost) => {
    const [typeName = "", fieldName = ""] = field.split(".");
    const type = schema.getType(typeName);

    expect(isObjectType(type) && fieldName in type.getFields()).toBe(true);
    expect(cost).toBeGreaterThan(1);
  },
);

test("every field that starts something at a service has a cost of its own", () => {
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {}).map(
    (name) => `Mutation.${name}`,
  );

  expect(mutations.filter((field) => !(field in fieldCosts))).toEqual([]);
});

test.each([
  ["acquireSnapshotResource", '{ cname: "a" }', "{ resourceId }"],
  ["updateSnapshotSession", '{ sessionId: "a" }', "{ id }"],
])(
  "an operation has room for 19 of %s, each of which takes a call from everybody",
  (field, input, selection) => {
    const { limits } = loadConfig({});
    const exceeds = (count: number) => {
      const calls = Array.from({ length: count }, (_, m) => `m${m}: ${field}(input: ${input}) ${selection}`);
      const document = parse(`mutation { ${calls.join(" ")} }`);
      const [operation] = document.definitions;
      if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("there is one operation");
      return exceededLimit(measureOperation(schema, document, operation, {}, fieldCosts), limits)?.code;
    };

    expect([exceeds(19), exceeds(20)]).toEqual([undefined, "COST_LIMIT_EXCEEDED"]);
  },
);
