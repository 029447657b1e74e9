import { expect, test } from "vitest";
import { commentedDocument } from "../../src/server/pages/commented-document.js";

test.each([
  {
    what: "a document with the space of its source around it",
    example: { name: "Asks.", document: "\n  query A { a }\n\n" },
    text: "# Asks.\nquery A { a }\n",
  },
  {
    what: "a name of several lines",
    example: { name: "Asks.\n\nTwice.", document: "query A { a }" },
    text: "# Asks.\n#\n# Twice.\nquery A { a }\n",
  },
  {
    what: "a name with a carriage return, which ends a GraphQL comment",
    example: { name: "Asks.\rquery B { b }", document: "query A { a }" },
    text: "# Asks.\n# query B { b }\nquery A { a }\n",
  },
])("puts the name as a comment above $what", ({ example, text }) => {
  expect(commentedDocument(example)).toBe(text);
});
