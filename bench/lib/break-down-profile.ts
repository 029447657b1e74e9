import type { Profiler } from "node:inspector";
import { layerOf } from "./layer-of.ts";
import type { ProfileBreakdown } from "./profile-breakdown.ts";

const belowLayers = new Set(["node", "wasm", "(garbage collector)", "(program)"]);

/** The profiler itself, which profile-on-request.ts drives. */
const measuring = "bench/lib";

/** Adds up a V8 CPU profile by layer and by function; idle time and the profiler's own are left out. */
export function breakDownProfile({
  nodes,
  samples = [],
  timeDeltas = [],
}: Profiler.Profile): ProfileBreakdown {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)),
  );

  const causeOf = (id: number): string => {
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const node = byId.get(at);
      const layer = node === undefined ? "(root)" : layerOf(node.callFrame);
      if (layer !== "(root)" && !belowLayers.has(layer)) return layer;
    }
    return layerOf(byId.get(id)?.callFrame ?? { functionName: "(root)", url: "" });
  };

  const self = new Map<string, number>();
  const caused = new Map<string, number>();
  const functions = new Map<string, number>();
  const add = (sums: Map<string, number>, key: string, micros: number): void => {
    sums.set(key, (sums.get(key) ?? 0) + micros);
  };
  for (const [index, id] of samples.entries()) {
    const frame = byId.get(id)?.callFrame;
    const micros = timeDeltas[index] ?? 0;
    if (frame === undefined || frame.functionName === "(idle)") continue;
    const cause = causeOf(id);
    if (cause === measuring) continue;
    const layer = layerOf(frame);
    const file = frame.url.slice(frame.url.lastIndexOf("/") + 1);
    add(self, layer, micros);
    add(caused, cause, micros);
    add(functions, `${frame.functionName || "(anonymous)"} ${layer} ${file}:${frame.lineNumber + 1}`, micros);
  }
  const sorted = (sums: Map<string, number>) => [...sums].sort(([, a], [, b]) => b - a);
  return { self: sorted(self), caused: sorted(caused), functions: sorted(functions) };
}
