import { createHash } from "node:crypto";
import { commentedDocument } from "./commented-document.js";
import type { ExampleOperation } from "./example-operation.js";
import { jsonForScript } from "./json-for-script.js";

/**
 * The HTML of the GraphiQL page. Settings travel as a JSON data block, which a Content-Security-Policy without inline
 * scripts allows.
 *
 * @param page.endpoint path of the GraphQL endpoint on the same origin, for example `/graphql`.
 * @param page.examples one tab each, in this order; GraphiQL's own welcome text when there are none.
 * @param page.needsToken whether operations need a token: the headers editor is then open, with a place to put one.
 * @param page.scripts addresses in the order in which they run.
 * @param page.styleSheets addresses of the style sheets.
 */
export function graphiqlHtml(page: {
  endpoint: string;
  examples: readonly ExampleOperation[];
  needsToken?: boolean;
  scripts: readonly string[];
  styleSheets: readonly string[];
}): string {
  const tabs = page.examples.map((example) => ({
    query: commentedDocument(example),
    variables: example.variables === undefined ? "" : JSON.stringify(example.variables, null, 2),
  }));
  const digest = createHash("sha256").update(JSON.stringify(tabs)).digest("hex");
  const settings = {
    endpoint: page.endpoint,
    tabs,
    headers: page.needsToken ? JSON.stringify({ authorization: "Bearer " }, null, 2) : "",
    storageNamespace: `stillgraph-${digest.slice(0, 8)}`,
  };
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Stillgraph · GraphiQL</title>
    <link rel="icon" href="data:,">
${page.styleSheets.map((href) => `    <link rel="stylesheet" href="${href}">`).join("\n")}
    <style>
      html, body, #graphiql { height: 100%; margin: 0; }
      /* The preview of a picture in an answer would otherwise show its upper left corner only. */
      .CodeMirror-info img { display: block; max-width: 100%; }
    </style>
  </head>
  <body>
    <noscript>GraphiQL needs JavaScript. The API itself is at ${page.endpoint}.</noscript>
    <div id="graphiql"></div>
    <script type="application/json" id="settings">${jsonForScript(settings)}</script>
${page.scripts.map((src) => `    <script src="${src}"></script>`).join("\n")}
  </body>
</html>
`;
}
