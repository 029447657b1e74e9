import { sql } from "kysely";
import { expect, it } from "vitest";
import { allows } from "../../src/auth/allows.js";
import { channelAmong } from "../../src/store/channel-among.js";
import { describeEachStore } from "../support/store-kinds.js";

/** Every character that is special to a pattern here, to SQL's `like`, or to a channel's name. */
const NAMES = [
  ...[
    "",
    "a",
    "A",
    "ab",
    "aab",
    "abb",
    "acb",
    "a b",
    "a%b",
    "a_b",
    "a\\b",
    "a*b",
    "%",
    "_",
    "\\",
    "\\%",
    "*",
  ],
  ...["lesson-1", "lesson-10", "Lesson-1", "[ab]", "a.c", "a\nb", "ä", "😀", "l'esson", "a|b", "(a)", "$1"],
];

const PATTERNS = [
  ...["", "a", "A", "*", "**", "a*", "*b", "a*b", "a**b", "*a*b*", "a%b", "a%*", "%", "_", "a_b", "_*", "\\"],
  ...["\\*", "\\%", "\\\\", "*\\", "*\\*", "a\\*b", "lesson-*", "lesson-1", "lesson-?", "[ab]", "[*]", "a.c"],
  ...["*\n*", "ä*", "*😀", "l'*", "'; drop table snapshots; --*", "a|b", "(*)", "$1", "$*", "\0", "*\0*"],
];

describeEachStore("channels by pattern", (openTestStore) => {
  const chosen = async (patterns: readonly string[]): Promise<string[]> => {
    const { db } = await openTestStore();
    const { rows } = await sql<{ cname: string }>`
      select cname from unnest(${NAMES}::text[]) named(cname) where ${channelAmong("cname", patterns)}
    `.execute(db);
    return rows.map(({ cname }) => cname).sort();
  };

  it("are the same to the store as to a token's list, pattern by pattern", async () => {
    const inMemory = PATTERNS.map((pattern) => NAMES.filter((name) => allows([pattern], name)).sort());
    const inStore: string[][] = [];
    for (const pattern of PATTERNS) inStore.push(await chosen([pattern]));
    expect(inStore).toEqual(inMemory);
    expect(inStore.filter(({ length }) => length > 0).length).toBeGreaterThan(20);
  });

  it("are the same for a list, and none for an empty one", async () => {
    expect(await chosen([])).toEqual([]);
    for (const patterns of [["a", "b"], ["a*", "lesson-1"], ["*", "a"], ["\0"], ["x*", "y"], PATTERNS]) {
      expect(await chosen(patterns)).toEqual(NAMES.filter((name) => allows(patterns, name)).sort());
    }
  });

  it("cost a long pattern no more than its length", async () => {
    const { db } = await openTestStore();
    const pattern = `${"*a".repeat(500)}b`;
    const { rows } = await sql`
      select 1 from (select repeat('a', 50000) as cname) named where ${channelAmong("cname", [pattern])}
    `.execute(db);
    expect(rows).toEqual([]);
  });
});
