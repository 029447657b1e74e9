import { expect, test } from "vitest";
import { codeWords } from "../../../src/datasources/cloud-recording/code-words.js";

// Every code of contracts/cloud-recording.md 3.2 and 3.3 that a document explains and an HTTP answer may carry.
const documented = [
  2, 7, 8, 15, 49, 50, 52, 53, 62, 65, 109, 110, 400, 401, 404, 405, 406, 432, 433, 435, 500, 501, 502, 504,
  1001, 1003, 1004, 1005, 1013,
];

test.each(documented)("code %i has words in every call", (code) => {
  for (const operation of ["acquire", "start", "query", "update", "stop"] as const) {
    expect(codeWords(operation, code)).toMatch(/^[a-zA-Z][^.]+$/);
  }
});

test.each([
  ["acquire", 62, "Cloud Recording is not enabled for the App ID"],
  ["start", 62, "the request timed out inside the service"],
  ["acquire", 501, "no worker can be found at present"],
  ["query", 501, "the recorder is ending"],
  ["stop", 501, "the recorder is ending"],
] as const)("%s %i is: %s", (operation, code, words) => {
  expect(codeWords(operation, code)).toBe(words);
});

test.each([431, 1033, 9_999])("code %i, which nobody explains, has none", (code) => {
  expect(codeWords("start", code)).toBeNull();
});
