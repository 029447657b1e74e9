import { readFile } from "node:fs/promises";
import { parse, validateSchema } from "graphql";
import { expect, test } from "vitest";
import { createSubgraph } from "../../src/create-subgraph.js";
import { testCursors } from "../support/test-cursors.js";
import { composeSupergraph } from "./support/compose-supergraph.js";
import { lessonsTypeDefs } from "./support/lessons-type-defs.js";

const committed = await readFile("schema.graphql", "utf8");
const stillgraph = {
  name: "stillgraph",
  url: "http://stillgraph.invalid/graphql",
  typeDefs: parse(committed),
};
const lessons = { name: "lessons", url: "http://lessons.invalid/", typeDefs: lessonsTypeDefs };

/**
 * `Node` is what a session is and what a picture is, and their scopes differ: the composer joins them for it, and says so
 * although that is all in one subgraph.
 */
const EXPECTED = /^Directive @requiresScopes is applied to "Node" /;

test("the committed schema composes alone, without a hint that nobody expects", () => {
  const { hints } = composeSupergraph([stillgraph]);

  expect(hints.map(({ message }) => message)).toEqual([expect.stringMatching(EXPECTED)]);
});

test("the committed schema composes with a subgraph that points at rooms by their uuid, without another hint", () => {
  const { hints, supergraphSdl } = composeSupergraph([stillgraph, lessons]);

  expect(hints.map(({ message }) => message)).toEqual([expect.stringMatching(EXPECTED)]);
  expect(supergraphSdl).toMatch(/type WhiteboardRoom\s+@join__type\(graph: LESSONS, key: "uuid"/);
  expect(supergraphSdl).toMatch(/@join__type\(graph: STILLGRAPH, key: "uuid"\)/);
});

test("the composer refuses a second subgraph that says something else of a room", () => {
  const typeDefs = parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type Query { boards: [WhiteboardRoom!]! }
    type WhiteboardRoom @key(fields: "uuid") { uuid: ID! region: String! }
  `);
  expect(() => composeSupergraph([stillgraph, { ...lessons, typeDefs }])).toThrow(/WhiteboardRoom\.region/);
});

test("the executable schema passes the check that TypeGraphQL is told to leave out", () => {
  const { schema } = createSubgraph({
    whiteboard: null,
    sessions: null,
    events: null,
    now: () => new Date(0),
    cursors: testCursors,
  });

  expect(validateSchema(schema)).toEqual([]);
});
