import { isObjectType } from "graphql";
import { expect, test } from "vitest";
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
