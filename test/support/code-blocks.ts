import { readFileSync } from "node:fs";

export interface CodeBlock {
  /** The heading it stands under. */
  readonly heading: string;
  /** As after the fence: `js`, `sh`. */
  readonly language: string;
  readonly text: string;
}

const HEADING_OR_BLOCK = /^#+ (?<heading>[^\n]+)$|^```(?<language>\w+)\n(?<text>.*?)^```$/gms;

/**
 * The code of a Markdown page in its order.
 *
 * @param page path from the root of the project.
 */
export function codeBlocks(page: string): readonly CodeBlock[] {
  let heading = "";
  return [...readFileSync(page, "utf8").matchAll(HEADING_OR_BLOCK)].flatMap(({ groups = {} }) => {
    const { language, text } = groups;
    heading = groups["heading"] ?? heading;
    return language === undefined || text === undefined ? [] : [{ heading, language, text }];
  });
}
