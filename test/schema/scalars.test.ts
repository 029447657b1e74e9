import fc from "fast-check";
import { type GraphQLScalarType, parseValue } from "graphql";
import { describe, expect, test } from "vitest";
import { DateTime } from "../../src/schema/scalars/date-time.js";
import { PositiveInt } from "../../src/schema/scalars/positive-int.js";
import { ScenePath } from "../../src/schema/scalars/scene-path.js";
import { Url } from "../../src/schema/scalars/url.js";

const asLiteral = (scalar: GraphQLScalarType, text: string) => scalar.parseLiteral(parseValue(text), {});

describe("PositiveInt", () => {
  const refusal = "Expected a whole number from 1 up.";

  test.each([1, 2, 640, Number.MAX_SAFE_INTEGER])("takes %d, as a variable and as a literal", (value) => {
    expect(PositiveInt.parseValue(value)).toBe(value);
    expect(asLiteral(PositiveInt, String(value))).toBe(value);
    expect(PositiveInt.serialize(value)).toBe(value);
  });

  test.each([0, -1, 1.5, 2 ** 53, Number.NaN, "640", true, null, undefined, [1], {}])(
    "refuses %j as a variable",
    (value) => {
      expect(() => PositiveInt.parseValue(value)).toThrow(refusal);
    },
  );

  test.each(["0", "-1", "1.5", "1e3", '"640"', "true", "null", "RED", "[1]", "{ a: 1 }", "9007199254740993"])(
    "refuses %s as a literal",
    (text) => {
      expect(() => asLiteral(PositiveInt, text)).toThrow(refusal);
    },
  );

  test("takes exactly the whole numbers from 1 up", () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.double(), fc.maxSafeInteger()), (value) => {
        const fits = Number.isInteger(value) && value >= 1 && Number.isSafeInteger(value);
        if (fits) expect(PositiveInt.parseValue(value)).toBe(value);
        else expect(() => PositiveInt.parseValue(value)).toThrow(refusal);
      }),
    );
  });
});

describe("ScenePath", () => {
  test.each(["/", "/init", "/lesson/page1", "/größe/é ß", "/a?b#c", `/${"x".repeat(1_023)}`])(
    "takes %.30s, as a variable and as a literal",
    (path) => {
      expect(ScenePath.parseValue(path)).toBe(path);
      expect(asLiteral(ScenePath, JSON.stringify(path))).toBe(path);
      expect(ScenePath.serialize(path)).toBe(path);
    },
  );

  test.each<[unknown, string]>([
    ["", "Expected a path that starts with `/`"],
    ["init", "Expected a path that starts with `/`"],
    [" /init", "Expected a path that starts with `/`"],
    [5, "Expected a path that starts with `/`"],
    [null, "Expected a path that starts with `/`"],
    [["/init"], "Expected a path that starts with `/`"],
    [`/${"x".repeat(1_024)}`, "Expected a path of at most 1024 characters."],
    ["/a\nb", "Expected a path without control characters."],
    ["/a\u0000", "Expected a path without control characters."],
    ["/a\u0085", "Expected a path without control characters."],
    ["/a\ud83d", "Expected a path of whole Unicode characters."],
  ])("refuses %.30j", (value, message) => {
    expect(() => ScenePath.parseValue(value)).toThrow(message);
  });

  test.each(["5", "true", "INIT", "{ a: 1 }"])("refuses %s as a literal", (text) => {
    expect(() => asLiteral(ScenePath, text)).toThrow("Expected a path that starts with `/`");
  });

  test.each(["/a\nb", "/a\u0000", "/a\ud83d", `/${"x".repeat(5_000)}`])(
    "shows %.30j where there is one",
    (path) => {
      expect(ScenePath.serialize(path)).toBe(path);
    },
  );

  test.each([5, null, ["/init"]])("does not show %j as one", (value) => {
    expect(() => ScenePath.serialize(value)).toThrow("Expected a path.");
  });

  test("changes nothing about a path, and survives being escaped into an address", () => {
    const name = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !/[/\p{Cc}]/u.test(text));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 5 }), (names) => {
        const path = `/${names.join("/")}`;
        expect(ScenePath.parseValue(path)).toBe(path);
        const { searchParams } = new URL(`https://a.example/?sceneDir=${encodeURIComponent(path)}`);
        expect(searchParams.get("sceneDir")).toBe(path);
      }),
    );
  });

  test("lets no text pass that a header or a log line could break on", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), (text) => {
        try {
          ScenePath.parseValue(`/${text}`);
        } catch {
          return;
        }
        expect(text).not.toMatch(/[\r\n\0]/);
      }),
    );
  });
});

describe("URL", () => {
  test.each(["https://a.example/b.png", "http://127.0.0.1:4101/b/k%20.png?X-Sig=a%2Fb&c=+"])(
    "hands on %s letter for letter",
    (url) => {
      expect(Url.serialize(url)).toBe(url);
      expect(Url.parseValue(url)).toBe(url);
    },
  );

  test.each([
    "",
    "/b.png",
    "a.example/b.png",
    "javascript:alert(1)",
    " javascript:alert(1)",
    "javascript://a.example/%0aalert(1)",
    "data:text/html,x",
    "ftp://a.example/b.png",
    "http:a.example",
    5,
    null,
  ])("refuses %j", (url) => {
    expect(() => Url.serialize(url)).toThrow("Expected an absolute http or https address");
  });
});

describe("DateTime", () => {
  test("is written in UTC with milliseconds", () => {
    const date = DateTime.serialize(new Date(Date.UTC(2019, 5, 11, 7, 32, 46, 73)));

    expect(JSON.parse(JSON.stringify(date))).toBe("2019-06-11T07:32:46.073Z");
  });

  const NO_DATE = "Expected a date and time with its offset from UTC, such as 2019-06-11T07:32:46Z.";
  const NO_YEAR = "Expected a moment in the years 1 to 9999 of UTC.";

  test.each<[unknown, string]>([
    ["yesterday", NO_DATE],
    ["2019-06-11", NO_DATE],
    ["2019-06-31T07:32:46Z", NO_DATE],
    [5, NO_DATE],
    [["2019-06-11T07:32:46Z"], NO_DATE],
    [null, NO_DATE],
    ["0000-01-01T00:00:00Z", NO_YEAR],
    ["0001-01-01T00:00:00+14:00", NO_YEAR],
    ["9999-12-31T23:59:59-23:59", NO_YEAR],
  ])("does not read %j, as a variable or as a literal", (value, refusal) => {
    expect(() => DateTime.parseValue(value)).toThrow(refusal);
    expect(() => asLiteral(DateTime, JSON.stringify(value))).toThrow(refusal);
  });

  test.each([
    ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"],
    ["9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"],
    ["2019-06-11T09:32:46+02:00", "2019-06-11T07:32:46.000Z"],
  ])("reads %s", (text, utc) => {
    expect(DateTime.parseValue(text).toISOString()).toBe(utc);
    expect(asLiteral(DateTime, JSON.stringify(text))).toEqual(new Date(utc));
  });
});
