import { settings } from "./config/settings.js";

/** What `--help` prints. */
export function usage(): string {
  const rows = Object.entries(settings).map(([name, { meaning }]) => `  ${name}\n      ${meaning}`);
  return `Stillgraph: a GraphQL server for still pictures out of Agora whiteboards and video channels.

Usage: npm start            local mode when no AGORA_ setting and no WHITEBOARD_ key, token or address is given
       npm start -- --help

Everything is set by environment variables or a .env file in the working directory:

${rows.join("\n")}
`;
}
