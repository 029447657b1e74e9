import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { graphiqlBootScript } from "./graphiql-boot-script.js";
import type { PageAsset } from "./page-asset.js";

const script = "text/javascript; charset=utf-8";
const styleSheet = "text/css; charset=utf-8";

// GraphiQL 4 and React 18 are the last majors that ship a browser build which needs no bundler and no workers.
const packageFiles = [
  { fileName: "react.js", contentType: script, from: "react", path: "umd/react.production.min.js" },
  {
    fileName: "react-dom.js",
    contentType: script,
    from: "react-dom",
    path: "umd/react-dom.production.min.js",
  },
  { fileName: "graphiql.js", contentType: script, from: "graphiql", path: "dist/index.umd.js" },
  { fileName: "graphiql.css", contentType: styleSheet, from: "graphiql", path: "dist/style.css" },
] as const;

/**
 * Everything the GraphiQL page loads, read from the installed npm packages (1.6 MB). Scripts stand in the order in
 * which the page has to run them.
 *
 * @throws the file system's error when a package is not installed.
 */
export function readGraphiqlAssets(): readonly PageAsset[] {
  const require = createRequire(import.meta.url);
  const fromPackages = packageFiles.map(({ fileName, contentType, from, path }) => {
    // The packages' `exports` hide their browser builds, so the directory is found through package.json.
    const directory = dirname(require.resolve(`${from}/package.json`));
    return { fileName, contentType, bytes: readFileSync(join(directory, path)) };
  });
  return [
    ...fromPackages,
    { fileName: "boot.js", contentType: script, bytes: Buffer.from(graphiqlBootScript) },
  ];
}
