import { expect, test } from "vitest";
import { namedByText } from "../../src/transports/http/named-by-text.js";
import { ownName } from "../../src/transports/http/own-name.js";
import { persistedQueries } from "../../src/transports/http/persisted-queries.js";

const query = "{ __typename }";

test.each([
  ["alone", { query }, {}],
  ["with variables and a name", { query, variables: { a: 1 }, operationName: "A" }, {}],
  ["with extensions", { query, extensions: { traced: true } }, { traced: true }],
  ["with extensions of null", { query, extensions: null }, {}],
])("a document that is sent %s is named, and all else is handed on", async (_, body, extensions) => {
  const { query: named, ...given } = namedByText({ method: "POST", search: "", body }).body as typeof body & {
    readonly extensions: { readonly persistedQuery: { readonly sha256Hash: string } };
  };
  const { sha256Hash } = given.extensions.persistedQuery;

  expect(named).toBeUndefined();
  expect(given).toEqual({
    ...body,
    query: undefined,
    extensions: { ...extensions, persistedQuery: { version: 1, sha256Hash } },
  });
  expect(await persistedQueries().cache?.get(`apq:${sha256Hash}`)).toBe(query);
});

test.each([
  ["a GET", { method: "GET", search: "?query={__typename}", body: undefined }],
  ["no document", { method: "POST", search: "", body: { operationName: "A" } }],
  ["an empty document", { method: "POST", search: "", body: { query: "" } }],
  ["a document that is no text", { method: "POST", search: "", body: { query: { kind: "Document" } } }],
  [
    "one that names it too",
    { method: "POST", search: "", body: { query, extensions: { persistedQuery: {} } } },
  ],
  ["extensions that are a text", { method: "POST", search: "", body: { query, extensions: "x" } }],
  ["extensions that are a list", { method: "POST", search: "", body: { query, extensions: [] } }],
  ["a list of operations", { method: "POST", search: "", body: [{ query }] }],
  ["a body that is a text", { method: "POST", search: "", body: query }],
  ["null", { method: "POST", search: "", body: null }],
])("%s is left as it is", (_, asked) => {
  expect(namedByText(asked)).toBe(asked);
});

test("what callers teach is kept within bounds, and a name that holds its text needs no room", async () => {
  const { cache } = persistedQueries();
  const large = "x".repeat(1024 * 1024);
  for (let hash = 0; hash < 20; hash += 1) await cache?.set(`apq:${hash}`, large);

  expect(await cache?.get("apq:0")).toBeUndefined();
  expect(await cache?.get("apq:19")).toBe(large);
  expect(await cache?.get(`apq:${ownName.of(query)}`)).toBe(query);
  await cache?.delete("apq:19");
  expect(await cache?.get("apq:19")).toBeUndefined();
});
