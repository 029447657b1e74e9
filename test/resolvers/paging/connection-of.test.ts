import { expect, test } from "vitest";
import { connectionOf } from "../../../src/resolvers/paging/connection-of.js";

const presentation = {
  cursorOf: (row: number) => `at ${row}`,
  itemOf: (row: number) => `item ${row}`,
  after: null,
};

test("a page has its entries with and without cursors, and the cursors of its ends", () => {
  expect(connectionOf({ rows: [1, 2, 3], hasMore: true }, presentation)).toEqual({
    edges: [
      { cursor: "at 1", node: "item 1" },
      { cursor: "at 2", node: "item 2" },
      { cursor: "at 3", node: "item 3" },
    ],
    nodes: ["item 1", "item 2", "item 3"],
    pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: "at 1", endCursor: "at 3" },
  });
});

test("edge and node show the same object, so that it is made and resolved alike", () => {
  const { edges, nodes } = connectionOf(
    { rows: [1], hasMore: false },
    { ...presentation, itemOf: (row: number) => ({ row }) },
  );

  expect(edges[0]?.node).toBe(nodes[0]);
});

test("an empty page has no cursors; what was before it is known from the question", () => {
  const { pageInfo } = connectionOf({ rows: [], hasMore: false }, { ...presentation, after: "at 3" });

  expect(pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null });
});
