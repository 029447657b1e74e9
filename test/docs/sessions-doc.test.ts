import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { renderStateDiagram } from "../../src/sessions/machine/render-state-diagram.js";
import { endReasons } from "../../src/sessions/model/end-reason.js";
import { sessionStatuses } from "../../src/sessions/model/session-status.js";

const text = readFileSync("docs/sessions.md", "utf8");

it("draws the state diagram that the code's table gives", () => {
  const drawn = /```mermaid\n([\s\S]*?)\n```/.exec(text)?.[1];
  expect(drawn).toBe(renderStateDiagram());
});

it.each(endReasons)("explains the end reason %s and what to do about it", (reason) => {
  expect(text).toMatch(new RegExp(`^\\| \`${reason}\` \\| .+ \\| .+ \\|$`, "m"));
});

it.each(sessionStatuses)("explains the status %s", (status) => {
  expect(text).toMatch(new RegExp(`^\\|.*\`${status}\`.*\\| .+ \\|$`, "m"));
});
