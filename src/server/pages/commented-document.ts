import type { ExampleOperation } from "./example-operation.js";

/**
 * The text a newcomer sees in the editor: what the operation does as a GraphQL comment, then the document.
 * Line breaks in the name become further comment lines, so that a name can never turn into GraphQL.
 */
export function commentedDocument(example: ExampleOperation): string {
  const comment = example.name
    .split(/\r\n|\r|\n/)
    .map((line) => `# ${line}`.trimEnd())
    .join("\n");
  return `${comment}\n${example.document.trim()}\n`;
}
