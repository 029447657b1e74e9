const TITLE = "Stillgraph";
const WHAT = "A GraphQL server for still pictures out of Agora whiteboards and video channels.";

/**
 * Makes Apollo's Sandbox landing page say whose it is, and useful without the internet: its "might be offline" text
 * gets a link to GraphiQL. Two things of the page would hide that link, and are changed:
 * - the empty place for Sandbox covers the whole window and takes the clicks until Sandbox is in it;
 * - the web font is a style sheet in the head, and a browser paints nothing until it has it or gives up. Where a
 *   firewall drops packets that takes minutes.
 *
 * @param html Apollo's page; an unknown page comes back unchanged.
 * @param graphiqlPath path of the GraphiQL page on the same origin, for example `/graphiql`.
 */
export function withOfflineNotice(html: string, graphiqlPath: string): string {
  return html
    .replace(/<title>[^<]*<\/title>/, `<title>${TITLE} · Apollo Sandbox</title>`)
    .replace(/(<meta name="description" content=")[^"]*/, `$1${WHAT}`)
    .replace(/<h1>Welcome to Apollo Server<\/h1>/, `<h1>${TITLE}</h1>\n  <p>${WHAT}</p>`)
    .replace(/<link[^>]*href="https:\/\/fonts\.googleapis\.com[^>]*>/, "")
    .replace(
      /it appears that you might be offline\.<\/p>/,
      (sentence) =>
        `${sentence}\n  <p>GraphiQL works without the internet: <a href="${graphiqlPath}">${graphiqlPath}</a></p>`,
    )
    .replace(
      /#embeddableSandbox \{/,
      (selector) => `#embeddableSandbox:empty {\n    display: none;\n  }\n  ${selector}`,
    );
}
