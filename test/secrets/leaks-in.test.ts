import { expect, test } from "vitest";
import { leaksIn } from "./support/leaks-in.js";

// The grep itself: it would find what it is there to find.

const SECRET = 'pa"ss/wo+rd $\\x 1234567890';

const leaked = (output: string | Buffer, known: readonly string[] = []) =>
  leaksIn({ outputs: { log: output }, secrets: { key: SECRET }, known }).length > 0;

test.each([
  ["as it is", `a ${SECRET} b`],
  ["cut off behind its beginning", `a ${SECRET.slice(0, 12)}… b`],
  ["in JSON", JSON.stringify({ a: SECRET })],
  ["in JSON in JSON", JSON.stringify(JSON.stringify({ a: SECRET }))],
  ["in an address", `https://a/?b=${encodeURIComponent(SECRET)}`],
  ["in small letters", SECRET.toLowerCase()],
  ["in hex", Buffer.from(`x${SECRET}`).toString("hex")],
  ["in the hex of shouting programs", Buffer.from(SECRET).toString("hex").toUpperCase()],
  ["in base64", Buffer.from(SECRET).toString("base64")],
  ["in base64 behind one character", Buffer.from(`:${SECRET}`).toString("base64")],
  ["in base64 behind two", Buffer.from(`a:${SECRET}:b`).toString("base64")],
  ["in base64url behind a name, as in HTTP credentials", Buffer.from(`user:${SECRET}`).toString("base64url")],
  ["among other bytes", Buffer.concat([Buffer.from([0, 255, 128]), Buffer.from(SECRET)])],
])("a secret that is written %s is found", (_, output) => {
  expect(leaked(output)).toBe(true);
});

test("nothing is found where there is nothing, nor in what may come out", () => {
  expect(leaked("pa ss word")).toBe(false);
  expect(leaked(SECRET.slice(0, 14), [SECRET.slice(0, 14)])).toBe(false);
});
