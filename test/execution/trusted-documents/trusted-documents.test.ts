import { describe, expect, test } from "vitest";
import { documentIdOf } from "../../../src/execution/trusted-documents/document-id-of.js";
import { TrustedDocuments } from "../../../src/execution/trusted-documents/trusted-documents.js";

const HASH = "a".repeat(64);
const trusted = new TrustedDocuments(
  new Map([
    ["greet", "query Greet { hello }"],
    [HASH, "query Hashed { hello }"],
  ]),
);

describe("the text of a request's document", () => {
  test.each<[string, { source: string; documentId?: string }, string | null]>([
    ["its id", { source: "", documentId: "greet" }, "query Greet { hello }"],
    ["its digest", { source: "", documentId: HASH }, "query Hashed { hello }"],
    [
      "its digest in the words of GraphQL over HTTP",
      { source: "", documentId: `sha256:${HASH}` },
      "query Hashed { hello }",
    ],
    ["its text", { source: "query Greet { hello }" }, "query Greet { hello }"],
    [
      "its text and an unknown id",
      { source: "query Greet { hello }", documentId: "x" },
      "query Greet { hello }",
    ],
    ["its id and a text that differs", { source: "{ other }", documentId: "greet" }, "query Greet { hello }"],
    ["an unknown id", { source: "", documentId: "x" }, null],
    ["an unknown text", { source: "{ other }" }, null],
    ["a text that differs by a blank", { source: "query Greet { hello } " }, null],
    ["nothing", { source: "" }, null],
    ["a name that every object inherits", { source: "", documentId: "constructor" }, null],
  ])("is found by %s, or not", (_, request, text) => {
    expect(trusted.textFor(request)).toBe(text);
  });
});

describe("the id of a request's document", () => {
  test.each<[string, Record<string, unknown>, string | undefined]>([
    ["Apollo's clients write it", { extensions: { persistedQuery: { version: 1, sha256Hash: "x" } } }, "x"],
    ["GraphQL over HTTP writes it", { documentId: "x" }, "x"],
    ["others write it", { id: "x" }, "x"],
    [
      "it is no text",
      { documentId: 7, id: ["x"], extensions: { persistedQuery: { sha256Hash: {} } } },
      undefined,
    ],
    ["it is empty", { documentId: "", id: "" }, undefined],
    ["extensions are none", { extensions: "persistedQuery" }, undefined],
    ["the extension is null", { extensions: { persistedQuery: null } }, undefined],
    ["there is none", {}, undefined],
  ])("is read where %s", (_, request, id) => {
    expect(documentIdOf(request)).toBe(id);
  });
});
