import { expect, test } from "vitest";
import { cursorIn } from "../../../examples/gallery/src/connection/cursor-in.js";

test.each([
  { data: { snapshotCaptured: { cursor: "c1", snapshot: { id: "s" } } }, cursor: "c1" },
  { data: { alias: { cursor: "c2" } }, cursor: "c2" },
  { data: { snapshotSessionChanged: { id: "s", status: "STARTED" } }, cursor: null },
  { data: { snapshotCaptured: null }, cursor: null },
  { data: { snapshotCaptured: { cursor: 7 } }, cursor: null },
  { data: {}, cursor: null },
  { data: null, cursor: null },
  { data: undefined, cursor: null },
])("in $data it is $cursor", ({ data, cursor }) => {
  expect(cursorIn(data)).toBe(cursor);
});
