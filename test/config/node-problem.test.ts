import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nodeProblem } from "../../src/node-problem.js";

test.each(["22.19.0", "22.20.1", "23.0.0", "24.21.0"])("Node.js %s will do", (version) => {
  expect(nodeProblem(version)).toBeNull();
});

test.each(["18.20.8", "20.20.2", "22.18.9", "22.9.0"])("Node.js %s will not, and is told so", (version) => {
  expect(nodeProblem(version)).toContain(`needs Node.js 22.19 or newer, and this is ${version}.`);
});

test("what is needed is what package.json says", () => {
  const { engines } = JSON.parse(readFileSync("package.json", "utf8")) as { engines: { node: string } };
  const [, least = ""] = /^>=(\d+\.\d+)$/.exec(engines.node) ?? [];

  expect(nodeProblem("1.0.0")).toContain(`needs Node.js ${least} or newer`);
});
