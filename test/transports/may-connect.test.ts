import { expect, test } from "vitest";
import { mayConnect } from "../../src/server/may-connect.js";

const LISTED = ["https://app.example.com", /^http:\/\/localhost(?::\d+)?$/];

test.each([
  ["no browser", {}, true],
  ["a page of a listed origin", { origin: "https://app.example.com" }, true],
  ["a page of an origin that a pattern lists", { origin: "http://localhost:5173" }, true],
  ["the server's own page", { origin: "https://api.example.com", host: "api.example.com" }, true],
  [
    "the server's own page on a port",
    { origin: "http://api.example.com:4000", host: "api.example.com:4000" },
    true,
  ],
  ["a page of another port", { origin: "http://api.example.com:4001", host: "api.example.com:4000" }, false],
  ["a page of another origin", { origin: "https://evil.example.com", host: "api.example.com" }, false],
  ["a page without an origin of its own", { origin: "null", host: "api.example.com" }, false],
])("%s", (_, headers, may) => {
  expect(mayConnect(headers, LISTED)).toBe(may);
});
