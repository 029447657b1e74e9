import { globSync, readFileSync } from "node:fs";
import { posix } from "node:path";

/** `import … from "./x.js"` and `export … from "./x.js"`, with what stands between; null for types alone. */
const FROM = /^(?:import|export)\s(?<what>[^;"']*?)\sfrom\s"(?<path>\.[^"]+)\.js"/gm;

/**
 * The files that each file under `src/` runs when it is loaded: its relative imports but those of types.
 *
 * @returns paths from the root of the project, such as `src/app.ts`.
 */
export function valueImports(): ReadonlyMap<string, readonly string[]> {
  return new Map(globSync("src/**/*.ts").map((file) => [file, importsOf(file)]));
}

function importsOf(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(FROM)]
    .filter(({ groups }) => !isTypes(groups?.["what"] ?? ""))
    .map(({ groups }) => posix.join(posix.dirname(file), `${groups?.["path"]}.ts`));
}

function isTypes(what: string): boolean {
  if (what.startsWith("type ")) return true;
  const names = /^\{(?<names>[^}]*)\}$/s.exec(what.trim())?.groups?.["names"];
  return names?.split(",").every((name) => /^\s*(?:type\s|$)/.test(name)) ?? false;
}
