import { describe, expect, it } from "vitest";
import { upstreamAnswer } from "../mutation/upstream-answer.ts";
import { workload } from "../mutation/workload.ts";

const right = {
  ...upstreamAnswer,
  takenAt: "2026-11-21T20:00:00.000Z",
  room: { uuid: JSON.parse(workload.body).variables.input.roomUuid, region: "US_SV" },
};

const answer = (screenshotScene: unknown): string => JSON.stringify({ data: { screenshotScene } });

describe("the workload of bench:mutation", () => {
  it("takes a right answer, whatever the order of its fields", () => {
    expect(workload.verify(answer(right))).toBe(true);
    expect(workload.verify(answer(Object.fromEntries(Object.entries(right).reverse())))).toBe(true);
  });

  it.each([
    { wrong: "a missing field", text: answer({ ...right, key: undefined }) },
    { wrong: "a field nobody asked for", text: answer({ ...right, extra: 1 }) },
    { wrong: "another url", text: answer({ ...right, url: "https://example.com/" }) },
    {
      wrong: "the region of the service instead of the enum",
      text: answer({ ...right, room: { ...right.room, region: "us-sv" } }),
    },
    { wrong: "a moment without milliseconds", text: answer({ ...right, takenAt: "2026-11-21T20:00:00Z" }) },
    { wrong: "null data with errors", text: JSON.stringify({ data: null, errors: [{ message: "no" }] }) },
    { wrong: "no object at all", text: "null" },
    { wrong: "text that is not JSON", text: "Bad Gateway" },
  ])("rejects $wrong", ({ text }) => {
    expect(workload.verify(text)).toBe(false);
  });
});
