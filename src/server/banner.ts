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
  /** Whether callers need a token, as they do with an AUTH_ setting. */
  readonly asksForTokens: boolean;
  /** Whether only listed documents run, as they do with TRUSTED_DOCUMENTS. */
  readonly onlyTrusted: boolean;
  readonly firstOperation: ExampleOperation;
}

/** What `npm start` prints in local mode: where everything is, and something to paste that works. */
export function banner(facts: BannerFacts): string {
  const { gateway, elsewhere, emulator, storage, room, channel, asksForTokens, onlyTrusted } = facts;
  const places = [
    ["Apollo Sandbox", `${gateway}/graphql`, "open it in a browser; needs the internet"],
    ["GraphiQL", `${gateway}/graphiql`, "works offline"],
    ["Gallery", `${gateway}/gallery`, "a front end to copy from, once `npm run gallery` has built it"],
    ["Local Agora", `${emulator}/_emulator`, `its pictures are in S3 at ${storage}`],
    ...elsewhere.map((origin) => [
      "Other machines",
      `${origin}/graphql`,
      `pictures, in S3 at ${storage}, open on this machine only`,
    ]),
  ] as const;
  return `
  Stillgraph is running in local mode: a stand-in for Agora, made-up keys, ${
    asksForTokens ? "and tokens as you have set them up." : "open to everybody who reaches it."
  }

${table(places)}
    Demo room        ${room}
    Demo channel     ${channel}, with two users who send video

${onlyTrusted ? "  Only the operations listed in TRUSTED_DOCUMENTS run (docs/trusted-documents.md)." : toPaste(facts)}

  Stop with Ctrl-C. Settings: npm start -- --help
`;
}

function toPaste({ gateway, asksForTokens, firstOperation: { document, variables } }: BannerFacts): string {
  const body = JSON.stringify({ query: document.replace(/\s+/g, " "), variables });
  const [remark, header] = asksForTokens
    ? [", with a token for $TOKEN (docs/auth.md)", ' -H "authorization: Bearer $TOKEN"']
    : ["", ""];
  return `  Paste this for a first picture${remark}; open the \`url\` it answers:

    curl -s ${gateway}/graphql -H 'content-type: application/json'${header} -d '${body}'`;
}

/** What a place is, its address, and a remark, the remarks below each other. */
function table(places: readonly (readonly string[])[]): string {
  const width = Math.max(...places.map(([, address = ""]) => address.length));
  return places
    .map(
      ([name = "", address = "", remark]) => `    ${name.padEnd(16)} ${address.padEnd(width)}   (${remark})`,
    )
    .join("\n");
}
