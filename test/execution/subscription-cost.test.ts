import { expect, test } from "vitest";
import { PreparedDocuments } from "../../src/execution/prepared-documents.js";
import { fieldCosts } from "../../src/schema/field-costs.js";
import { executableSchema } from "../support/executable-schema.js";

const limits = { tokens: 2_000, depth: 15, aliases: 30, rootFields: 20, directives: 50, cost: 5_000 };
const documents = new PreparedDocuments({
  schema: executableSchema(),
  limits,
  costs: fieldCosts,
  introspection: false,
});
const refusalOf = (source: string) =>
  documents.prepare(source, undefined).errors.map(({ message }) => message);

const pictures = (first: number) => `session { snapshots(first: ${first}) { nodes { url } } }`;

test("a subscription may cost a tenth of what a query may, since it is executed for every event", () => {
  expect(refusalOf(`{ node(id: "x") { ... on Snapshot { ${pictures(100)} } } }`)).toEqual([]);
  expect(refusalOf(`subscription { snapshotCaptured { snapshot { ${pictures(20)} } } }`)).toEqual([]);
  expect(refusalOf(`subscription { snapshotCaptured { snapshot { ${pictures(100)} } } }`)).toEqual([
    expect.stringMatching(/^The operation costs \d+ points; at most 500 are allowed\.$/),
  ]);
});

test("signed addresses count for what they take to be made", () => {
  const page = (first: number) => `{ snapshots(first: ${first}) { nodes { url } } }`;
  expect(refusalOf(page(400))).toEqual([]);
  expect(refusalOf(page(500))).toEqual([
    expect.stringMatching(/^The operation costs \d+ points; at most 5000 are allowed\.$/),
  ]);
});
