import { settings } from "./settings.js";

const WIDTH = 110;

/** The text of `.env.example`: every setting with its meaning, commented out. A test holds the file against it. */
export function renderEnvExample(): string {
  const head = [
    "# Settings of Stillgraph. Copy to `.env` and uncomment what you need; without any, `npm start` runs in",
    "# local mode. Variables of the environment win over this file. Values shown are defaults or examples.",
  ];
  const blocks = Object.entries(settings).map(([name, { meaning, example }]) =>
    [...wrap(meaning), `# ${name}=${example}`].join("\n"),
  );
  return `${head.join("\n")}\n\n${blocks.join("\n\n")}\n`;
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = "#";
  for (const word of text.split(" ")) {
    if (line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = "#";
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
