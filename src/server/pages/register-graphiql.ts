import type { FastifyInstance } from "fastify";
import { assetsVersion } from "./assets-version.js";
import type { ExampleOperation } from "./example-operation.js";
import { graphiqlHeaders } from "./graphiql-headers.js";
import { graphiqlHtml } from "./graphiql-html.js";
import { readGraphiqlAssets } from "./read-graphiql-assets.js";
import { serveAsset } from "./serve-asset.js";

/**
 * Serves GraphiQL from the installed packages at `path`, with one tab per example, and leads `/` there. The page makes no request to any
 * other host, so it works without the internet.
 *
 * @param options.path where the page is, for example `/graphiql`; its assets lie below it.
 * @param options.endpoint the GraphQL endpoint on the same origin, for example `/graphql`.
 * @param options.examples operations to open the page with; each needs an operation name for the title of its tab.
 * @param options.needsToken whether operations need a token; no by default. The page itself is for everybody.
 * @param options.imageOrigins origins whose pictures may be previewed in an answer; none by default.
 * @throws the file system's error when the packages are not installed.
 */
export function registerGraphiql(
  app: FastifyInstance,
  options: {
    path: string;
    endpoint: string;
    examples: readonly ExampleOperation[];
    needsToken?: boolean;
    imageOrigins?: readonly string[];
  },
): void {
  const { path, endpoint, examples, needsToken = false, imageOrigins = [] } = options;
  const assets = readGraphiqlAssets();
  const directory = `${path}/assets/${assetsVersion(assets)}`;
  const addresses = (extension: string): string[] =>
    assets
      .filter(({ fileName }) => fileName.endsWith(extension))
      .map(({ fileName }) => `${directory}/${fileName}`);

  for (const asset of assets) {
    serveAsset(app, `${directory}/${asset.fileName}`, asset);
  }
  const html = graphiqlHtml({
    endpoint,
    examples,
    needsToken,
    scripts: addresses(".js"),
    styleSheets: addresses(".css"),
  });
  const headers = {
    ...graphiqlHeaders(imageOrigins),
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-cache",
  };
  // Who opens the bare address looks for a page.
  app.get("/", (_request, reply) => reply.redirect(path));
  app.get(path, async (_request, reply) => {
    reply.headers(headers);
    return html;
  });
}
