import { expect, test } from "vitest";
import type { ExampleOperation } from "../../src/server/pages/example-operation.js";
import { graphiqlHtml } from "../../src/server/pages/graphiql-html.js";

const example: ExampleOperation = { name: "Asks.", document: "query A { a }", variables: { room: "one" } };

test("gives each example a tab with its commented document and its variables as indented JSON", () => {
  const other = { name: "Has no variables.", document: "query B { b }" };

  expect(settingsOf([example, other])["tabs"]).toEqual([
    { query: "# Asks.\nquery A { a }\n", variables: '{\n  "room": "one"\n}' },
    { query: "# Has no variables.\nquery B { b }\n", variables: "" },
  ]);
});

test("keeps the browser's storage of one set of examples apart from that of another", () => {
  const moved = { ...example, variables: { room: "two" } };

  expect(namespace([example])).toBe(namespace([example]));
  expect(namespace([moved])).not.toBe(namespace([example]));
});

test("text of an example cannot leave the settings", () => {
  const hostile = { ...example, variables: { room: "</script><script src=//elsewhere.test></script>" } };

  expect(pageOf([hostile])).not.toContain("<script src=//elsewhere.test>");
  expect(JSON.stringify(settingsOf([hostile]))).toContain("elsewhere.test");
});

function pageOf(examples: readonly ExampleOperation[]): string {
  return graphiqlHtml({ endpoint: "/graphql", examples, scripts: ["/a.js"], styleSheets: ["/a.css"] });
}

function settingsOf(examples: readonly ExampleOperation[]): Record<string, unknown> {
  const json =
    /<script type="application\/json" id="settings">(.*?)<\/script>/.exec(pageOf(examples))?.[1] ?? "";
  return JSON.parse(json) as Record<string, unknown>;
}

function namespace(examples: readonly ExampleOperation[]): unknown {
  return settingsOf(examples)["storageNamespace"];
}
