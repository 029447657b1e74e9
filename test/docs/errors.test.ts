import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../src/errors/catalogue.js";

/** Code -> the text of its section in docs/errors.md. */
const sections = new Map(
  readFileSync("docs/errors.md", "utf8")
    .split(/^### /m)
    .slice(1)
    .map((section): [string, string] => {
      const [code = "", ...text] = section.split("\n");
      return [code.trim(), text.join("\n")];
    }),
);

test("docs/errors.md has a section for exactly the codes of the catalogue", () => {
  expect([...sections.keys()].sort()).toEqual(Object.keys(catalogue).sort());
});

describe.each(Object.entries(catalogue))("%s", (code, { httpStatus, retryable, meaning }) => {
  test("is documented with its HTTP status and whether a repeat may help", () => {
    const [, status, not] = /^Status (\d{3})[^,]*, (not )?retryable\b/.exec(sections.get(code) ?? "") ?? [];

    expect({ status: Number(status), retryable: not === undefined }).toEqual({
      status: httpStatus,
      retryable,
    });
  });

  test("has a meaning that is one whole sentence", () => {
    expect(meaning).toMatch(/^[`A-Z].{10,}\.$/);
  });
});
