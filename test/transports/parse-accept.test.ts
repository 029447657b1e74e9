import { expect, test } from "vitest";
import { parseAccept } from "../../src/transports/http/parse-accept.js";

test.each<[string, [type: string, parameters: Record<string, string>][]]>([
  ["", []],
  ["text/event-stream", [["text/event-stream", {}]]],
  ["Text/Event-Stream ; Charset=UTF-8", [["text/event-stream", { charset: "UTF-8" }]]],
  [
    'multipart/mixed;boundary="a,b";subscriptionSpec="1.0", application/json',
    [
      ["multipart/mixed", { boundary: "a,b", subscriptionspec: "1.0" }],
      ["application/json", {}],
    ],
  ],
  [
    "a/a;q=0.2, b/b, c/c;q=0, d/d;q=0.9",
    [
      ["b/b", {}],
      ["d/d", { q: "0.9" }],
      ["a/a", { q: "0.2" }],
    ],
  ],
])("%j is read with what is wanted most first", (header, ranges) => {
  expect(parseAccept(header).map(({ type, parameters }) => [type, Object.fromEntries(parameters)])).toEqual(
    ranges,
  );
});
