/**
 * Names what a frame of a CPU profile belongs to: a package (`@apollo/server`), a room of this project
 * (`src/execution`), `node` for Node's own JavaScript, `wasm`, or the engine's
 * `(garbage collector)` and the like.
 *
 * @param frame `callFrame` of a profile node; its url is a file URL, a path, `node:…` or empty
 */
export function layerOf({ functionName, url }: { functionName: string; url: string }): string {
  if (url === "") return functionName.startsWith("(") ? functionName : "node";
  if (url.startsWith("node:")) return "node";
  if (url.startsWith("wasm:")) return "wasm";
  const inPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1];
  if (inPackage !== undefined) return inPackage;
  return /\/(src\/[^/]+|bench\/[^/]+)\//.exec(url)?.[1] ?? url.slice(url.lastIndexOf("/") + 1);
}
