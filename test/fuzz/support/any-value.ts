import type { RandomChoices } from "../../chaos/support/random-choices.js";

/** A value with no thought for any type: what programs that go wrong send, and people who try. */
export function anyValue(random: RandomChoices, depth = 3): unknown {
  const kind = random.below(depth > 0 ? 12 : 8);
  switch (kind) {
    case 0:
      return null;
    case 1:
      return random.chance(0.5);
    case 2:
      return random.pick(NUMBERS);
    case 3:
    case 4:
    case 5:
    case 6:
      return anyText(random);
    case 7:
      return random.below(1_000) - 500;
    case 8:
    case 9:
      return Array.from({ length: random.below(4) }, () => anyValue(random, depth - 1));
    default:
      return Object.fromEntries(
        Array.from({ length: random.below(4) }, () => [anyName(random), anyValue(random, depth - 1)]),
      );
  }
}

/** A text that has upset some program before. */
export function anyText(random: RandomChoices): string {
  if (random.chance(0.1)) return random.pick(TEXTS).repeat(1 + random.below(200));
  return random.chance(0.3) ? random.pick(TEXTS) + random.pick(TEXTS) : random.pick(TEXTS);
}

/** A name for a member of an object, some of which objects have from birth. */
export function anyName(random: RandomChoices): string {
  return random.pick(NAMES);
}

const NUMBERS = [
  0,
  -0,
  1,
  -1,
  0.5,
  1e-7,
  200,
  201,
  1e6,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31),
  2 ** 32,
  2 ** 53,
  2 ** 53 + 2,
  1e21,
  1e308,
  -1e308,
  5e-324,
];

const TEXTS = [
  "",
  " ",
  "0",
  "-1",
  "1e3",
  "007",
  "4294967295",
  "4294967296",
  "null",
  "undefined",
  "NaN",
  "true",
  "demo",
  "/init",
  "/",
  "//",
  "/../..",
  "../../../../etc/passwd",
  "http://169.254.169.254/latest/meta-data",
  "javascript:alert(1)",
  "<script>alert(1)</script>",
  "'; drop table event_log; --",
  "%",
  "%00",
  "%zz",
  "_",
  "\\",
  '"',
  "\0",
  "a\0b",
  "\ud800",
  "\udc00x",
  "\u{1f600}",
  "ä",
  "\u202e",
  "\r\nset-cookie: a=b",
  "{{7*7}}",
  "__proto__",
  "constructor",
  "2026-11-22T10:00:00Z",
  "2026-02-30T10:00:00Z",
  "-000001-01-01T00:00:00Z",
  "+275760-09-13T00:00:00Z",
  "+275761-01-01T00:00:00.000Z",
  "0000-01-01T00:00:00Z",
  "9999-12-31T23:59:59.999Z",
  "session_019aa5e4-0000-7000-8000-00000000abcd",
  "snapshot_019aa5e4-0000-7000-8000-00000000abcd",
  "session_",
  "NETLESSROOM_YWs9",
  "NETLESSSDK_",
  "eyJhbGciOiJub25lIn0.e30.",
  "007eJxSYA",
  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!",
];

const NAMES = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "then",
  "toJSON",
  "length",
  "input",
  "id",
  "cname",
  "__typename",
  "",
  "0",
  "a b",
  "\0",
  "\ud800",
  "$",
];
