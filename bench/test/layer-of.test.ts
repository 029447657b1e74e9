import { describe, expect, it } from "vitest";
import { layerOf } from "../lib/layer-of.ts";

describe("layerOf", () => {
  it.each([
    { url: "file:///home/me/stillgraph/dist/src/execution/execute.js", layer: "src/execution" },
    { url: "file:///home/me/stillgraph/dist/src/app.js", layer: "app.js" },
    { url: "/home/me/stillgraph/node_modules/graphql/execution/execute.js", layer: "graphql" },
    { url: "/home/me/src/stillgraph/node_modules/@apollo/server/dist/index.js", layer: "@apollo/server" },
    { url: "/srv/node_modules/a/node_modules/b/src/lib/index.js", layer: "b" },
    { url: "node:internal/http", layer: "node" },
    { url: "wasm://wasm/00034eea", layer: "wasm" },
    { url: "", layer: "node" },
  ])("calls $url $layer", ({ url, layer }) => {
    expect(layerOf({ functionName: "f", url })).toBe(layer);
  });

  it("keeps the engine's own names", () => {
    expect(layerOf({ functionName: "(garbage collector)", url: "" })).toBe("(garbage collector)");
  });
});
