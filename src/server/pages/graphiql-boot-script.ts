import { followScript } from "./follow-script.js";

/**
 * The browser's side of the GraphiQL page: mounts the UMD build of GraphiQL with the settings that `graphiqlHtml`
 * put into the page. It is text because it is the only browser code of the server; a second compilation with the
 * DOM types would cost more than these lines.
 *
 * - Storage has a namespace of its own. Local storage belongs to an origin, and half the GraphQL servers of the world
 *   are developed on port 4000: another project's tabs would hide our examples. The namespace also changes with the
 *   examples, so tabs that name a demo room that is gone are not brought back.
 * - GraphiQL takes the document of the first tab from `defaultTabs` but its variables only from storage, hence
 *   the one value put there on the first visit.
 * - Which operation of a document is run GraphiQL knows by a syntax tree that, for a moment after one has switched
 *   tabs or pasted another document, is still that of what stood there before. So everything with a subscription in it
 *   goes over the stream, where the server answers queries and mutations too; and a name that the document does not
 *   have is not sent along.
 * - Headers are never persisted, for they hold the caller's token. `shouldPersistHeaders` covers the tabs; the history
 *   writes them regardless, so they are taken out on the way to storage.
 */
export const graphiqlBootScript = `"use strict";
(() => {
  const { endpoint, tabs: examples, headers, storageNamespace } = JSON.parse(document.getElementById("settings").textContent);
  const tabs = examples.map((example) => (headers === "" ? example : { ...example, headers }));
  const local = GraphiQL.createLocalStorage({ namespace: storageNamespace });
  const withoutHeaders = (name, value) => (name === "headers" ? undefined : value);
  const storage = Object.create(local, {
    setItem: {
      value: (key, value) => {
        const isHistory = key === "graphiql:queries" || key === "graphiql:favorites";
        local.setItem(key, isHistory ? JSON.stringify(JSON.parse(value), withoutHeaders) : value);
      },
    },
  });
  if (tabs.length > 0 && storage.getItem("graphiql:tabState") === null) {
    storage.setItem("graphiql:variables", tabs[0].variables);
  }
  const ask = GraphiQL.createFetcher({ url: endpoint });
  const mayFollow = ({ query }) => /(^|})\\s*subscription\\b/m.test(query);
  const follow = (${followScript})(endpoint);
  const withoutOldName = ({ operationName, ...params }) =>
    operationName && params.query.includes(operationName) ? { ...params, operationName } : params;
  const send = (params, options) =>
    mayFollow(params) ? follow(params, options?.headers) : ask(params, options);
  const page = React.createElement(
    GraphiQL,
    {
      fetcher: (params, options) => send(withoutOldName(params), options),
      storage,
      defaultTabs: tabs.length > 0 ? tabs : undefined,
      defaultEditorToolsVisibility: headers === "" ? "variables" : "headers",
      defaultHeaders: headers === "" ? undefined : headers,
      isHeadersEditorEnabled: true,
      shouldPersistHeaders: false,
      showPersistHeadersSettings: false,
    },
    React.createElement(GraphiQL.Logo, null, "Stillgraph"),
  );
  ReactDOM.createRoot(document.getElementById("graphiql")).render(page);
})();
`;
