import type { Profiler } from "node:inspector";
import { describe, expect, it } from "vitest";
import { breakDownProfile } from "../lib/break-down-profile.ts";

function node(id: number, functionName: string, url: string, children: number[] = []): Profiler.ProfileNode {
  return { id, children, callFrame: { functionName, url, scriptId: "0", lineNumber: 9, columnNumber: 0 } };
}

const profile: Profiler.Profile = {
  startTime: 0,
  endTime: 1_000,
  nodes: [
    node(1, "(root)", "", [2, 4, 5, 6]),
    node(2, "send", "/app/node_modules/fastify/lib/reply.js", [3]),
    node(3, "writev", ""),
    node(4, "(idle)", ""),
    node(5, "onread", "node:net"),
    node(6, "post", "/app/bench/lib/profile-on-request.ts", [7]),
    node(7, "stop", "node:inspector"),
  ],
  samples: [2, 3, 4, 5, 7, 3],
  timeDeltas: [10, 30, 500, 5, 90, 30],
};

describe("breakDownProfile", () => {
  const { self, caused, functions } = breakDownProfile(profile);

  it("counts Node's time for the layer that called it, and keeps what nobody called", () => {
    expect(caused).toEqual([
      ["fastify", 70],
      ["node", 5],
    ]);
  });

  it("counts each layer's own frames, without idle time and without the profiler", () => {
    expect(self).toEqual([
      ["node", 65],
      ["fastify", 10],
    ]);
  });

  it("names functions with file and line, the costliest first", () => {
    expect(functions).toEqual([
      ["writev node :10", 60],
      ["send fastify reply.js:10", 10],
      ["onread node node:net:10", 5],
    ]);
  });
});
