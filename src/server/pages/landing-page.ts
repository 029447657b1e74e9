import type { ApolloServerPlugin, BaseContext } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { ApolloServerPluginLandingPageLocalDefault } from "@apollo/server/plugin/landingPage/default";
import { commentedDocument } from "./commented-document.js";
import type { ExampleOperation } from "./example-operation.js";
import { withOfflineNotice } from "./with-offline-notice.js";

/**
 * What a browser gets at the GraphQL endpoint.
 *
 * - `local`: Apollo Sandbox, embedded, with the first operation filled in. Sandbox comes from Apollo's CDN; without
 *   the internet the page names GraphiQL instead of staying blank.
 * - `production`: nothing. A page would load a third party's script into an origin that serves callers' tokens.
 */
export function landingPage(
  options: { mode: "local"; firstOperation: ExampleOperation; graphiqlPath: string } | { mode: "production" },
): ApolloServerPlugin<BaseContext> {
  if (options.mode === "production") {
    return ApolloServerPluginLandingPageDisabled();
  }
  const { firstOperation, graphiqlPath } = options;
  const sandbox = ApolloServerPluginLandingPageLocalDefault({
    document: commentedDocument(firstOperation),
    ...(firstOperation.variables === undefined ? {} : { variables: firstOperation.variables }),
    // Callers are known by their Authorization header; a cookie never says anything here.
    includeCookies: false,
    embed: { runTelemetry: false },
  });
  return {
    async serverWillStart(service) {
      const started = await sandbox.serverWillStart?.(service);
      return {
        async renderLandingPage() {
          const page = await started?.renderLandingPage?.();
          return {
            html: async () => {
              const html = typeof page?.html === "function" ? await page.html() : (page?.html ?? "");
              return withOfflineNotice(html, graphiqlPath);
            },
          };
        },
      };
    },
  };
}
