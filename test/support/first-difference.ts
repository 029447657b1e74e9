/**
 * Holds a file against what the code prints: null when they agree, else the first line that differs, both ways, and
 * what to run.
 */
export function firstDifference(file: string, inFile: string, inCode: string): string | null {
  if (inFile === inCode) return null;
  const [fileLines, codeLines] = [inFile.split("\n"), inCode.split("\n")];
  const longer = fileLines.length > codeLines.length ? fileLines : codeLines;
  const at = longer.findIndex((_, i) => fileLines[i] !== codeLines[i]);
  return [
    `${file} differs from the code at line ${at + 1}:`,
    `  file: ${fileLines[at] ?? "(ends here)"}`,
    `  code: ${codeLines[at] ?? "(ends here)"}`,
    "Run `npm run schema` and commit what it writes.",
  ].join("\n");
}
