import type { Setting } from "./config/setting.js";
import { settings } from "./config/settings.js";
import { wrapText } from "./config/wrap-text.js";

const WIDTH = 100;

/** What `--help` prints: how to start it, and every setting with what it takes and what holds without it. */
export function usage(): string {
  const blocks = Object.entries(settings).map(([name, setting]) =>
    [
      `  ${name}`,
      ...wrapText(setting.meaning, WIDTH, "      "),
      ...factsOf(setting).flatMap((fact) => wrapText(fact, WIDTH, "        ")),
    ].join("\n"),
  );
  return `Stillgraph: a GraphQL server for still pictures out of Agora whiteboards and video channels.

Usage: npm start            local mode when no AGORA_ setting and no WHITEBOARD_ key, token or
                            address is given
       npm start -- --help

Everything is set by environment variables or a .env file in the working directory:

${blocks.join("\n")}
`;
}

function factsOf({ schema, fallback }: Setting<unknown>): string[] {
  const { description } = schema;
  return [
    ...(description === undefined ? [] : [`takes: ${description}`]),
    ...(fallback === null ? [] : [`default: ${fallback}`]),
  ];
}
