import type { ExampleOperation } from "./pages/example-operation.js";

interface BannerFacts {
  /** Origin of the gateway, for example http://127.0.0.1:4000. */
  readonly gateway: string;
  /** Origins under which other machines reach it. */
  readonly elsewhere: readonly string[];
  readonly emulator: string;
  readonly storage: string;
  readonly room: string;
  readonly channel: string;
  readonly firstOperation: ExampleOperation;
}

/** What `npm start` prints in local mode: where everything is, and something to paste that works. */
export function banner(facts: BannerFacts): string {
  const { gateway, elsewhere, emulator, storage, room, channel, firstOperation } = facts;
  const { document, variables } = firstOperation;
  const body = JSON.stringify({ query: document.replace(/\s+/g, " "), variables });
  return `
  Stillgraph is running in local mode: a stand-in for Agora, made-up keys, open to everybody who reaches it.

    Apollo Sandbox   ${gateway}/graphql      (open it in a browser; needs the internet)
    GraphiQL         ${gateway}/graphiql     (works offline)
    Gallery          ${gateway}/gallery      (a front end to copy from, once \`npm run gallery\` has built it)
    Local Agora      ${emulator}/_emulator   (its pictures: ${storage})
    Demo room        ${room}
    Demo channel     ${channel}, with two users who send video
${elsewhere.map((origin) => fromElsewhere(origin, storage)).join("")}
  Paste this for a first picture; open the \`url\` it answers:

    curl -s ${gateway}/graphql -H 'content-type: application/json' -d '${body}'

  Stop with Ctrl-C. Settings: npm start -- --help
`;
}

function fromElsewhere(origin: string, storage: string): string {
  return `    Other machines   ${origin}/graphql      (pictures, at ${storage}, open on this machine only)\n`;
}
