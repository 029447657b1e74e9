import { expect, test } from "vitest";
import type { Standing } from "../../../src/datasources/cloud-recording/standing.js";
import { turnOf } from "../../../src/datasources/cloud-recording/turn-of.js";
import type { Turn } from "../../../src/datasources/http/turn.js";

test.each<[Standing, Turn]>([
  ["asked", { lane: "callers", maxWaitMs: 3_000 }],
  ["ordered", { lane: "callers", maxWaitMs: 45_000 }],
  ["granted", { lane: "callers" }],
  ["running", {}],
])("what is %s stands in the queue as %j", (standing, turn) => {
  expect(turnOf(standing)).toEqual(turn);
});
