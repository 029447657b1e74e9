import { settings } from "./settings.js";
import { wrapText } from "./wrap-text.js";

const WIDTH = 110;

/** The text of `.env.example`: every setting with its meaning, commented out. A test holds the file against it. */
export function renderEnvExample(): string {
  const head = [
    "# Settings of Stillgraph. Copy to `.env` and uncomment what you need; without any, `npm start` runs in",
    "# local mode. Variables of the environment win over this file. Values shown are defaults or examples.",
  ];
  const blocks = Object.entries(settings).map(([name, { meaning, example }]) =>
    [...wrapText(meaning, WIDTH, "# "), `# ${name}=${example}`].join("\n"),
  );
  return `${head.join("\n")}\n\n${blocks.join("\n\n")}\n`;
}
