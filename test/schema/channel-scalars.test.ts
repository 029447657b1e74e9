import { type GraphQLScalarType, parseValue } from "graphql";
import { describe, expect, test } from "vitest";
import { ChannelName } from "../../src/schema/scalars/channel-name.js";
import { RtcUid } from "../../src/schema/scalars/rtc-uid.js";

const asLiteral = (scalar: GraphQLScalarType, text: string) => scalar.parseLiteral(parseValue(text), {});

describe("ChannelName", () => {
  test.each(["demo", "a b", "!#$%&()+-:;<=.>?@[]^_{}|~,", "x".repeat(63)])(
    "takes %j, as a variable and as a literal",
    (name) => {
      expect(ChannelName.parseValue(name)).toBe(name);
      expect(asLiteral(ChannelName, JSON.stringify(name))).toBe(name);
    },
  );

  test.each(["", "x".repeat(64), "größe", "a/b", "a\nb", 5, null, ["demo"]])("refuses %j", (name) => {
    expect(() => ChannelName.parseValue(name)).toThrow(/^Expected /);
  });

  test.each(["5", "demo", "true"])("refuses %s as a literal", (text) => {
    expect(() => asLiteral(ChannelName, text)).toThrow(/^Expected /);
  });

  test("shows a name that the service once used, whatever it is", () => {
    expect(ChannelName.serialize("größe")).toBe("größe");
  });
});

describe("RtcUid", () => {
  test.each(["1", "101", "4294967295"])("takes %j, as a variable and as a literal", (uid) => {
    expect(RtcUid.parseValue(uid)).toBe(uid);
    expect(asLiteral(RtcUid, JSON.stringify(uid))).toBe(uid);
  });

  test.each(["", "0", "01", "-1", "1.0", "4294967296", "teacher", " 1", "#allstream#", 101, null])(
    "refuses %j",
    (uid) => {
      expect(() => RtcUid.parseValue(uid)).toThrow(/^Expected an RTC uid/);
    },
  );

  test("refuses a number as a literal, since JavaScript clients would round large ones elsewhere", () => {
    expect(() => asLiteral(RtcUid, "101")).toThrow(/^Expected an RTC uid/);
  });
});
