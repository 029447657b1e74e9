import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { valueImports } from "../support/value-imports.js";

const imports = valueImports();

/** A row of CONTRIBUTING.md's table: the room, and what its column says of its imports. */
interface Row {
  readonly room: string;
  readonly words: string;
}

const rows: readonly Row[] = readFileSync("CONTRIBUTING.md", "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, room, , words] = /^\| `(src\/[^`]+)`[^|]*\|([^|]*)\|([^|]*)\|$/.exec(line) ?? [];
    return room === undefined || words === undefined ? [] : [{ room, words: words.trim() }];
  })
  // The closest room is the one a file is in.
  .toSorted((one, other) => other.room.length - one.room.length);

const roomOf = (file: string): Row | undefined => rows.find(({ room }) => file.startsWith(room));
const named = ({ words }: Row): string[] =>
  [...words.matchAll(/`([^`]+)`/g)].map(([, path]) => `src/${path}`);
const isTop = (file: string): boolean => file.split("/").length === 2;

/** From one room into another, as `file → file`. */
const arrows = [...imports].flatMap(([from, files]) => {
  const row = roomOf(from);
  if (row === undefined || isTop(from)) return [];
  return files.filter((to) => roomOf(to) !== row).map((to) => ({ row, from, to }));
});

describe("the rooms of CONTRIBUTING.md", () => {
  test("are all there are", () => {
    expect(rows.length).toBeGreaterThan(15);
    expect([...imports.keys()].filter((file) => !isTop(file) && roomOf(file) === undefined)).toEqual([]);
  });

  test("import what the table says and no more", () => {
    const allowed = (row: Row, to: string): boolean =>
      ["src/errors/", row.room, ...named(row)].some((path) => to.startsWith(path));
    const breaches = arrows.filter(({ row, to }) => !allowed(row, to));

    expect(breaches.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test.each(rows.filter(({ room }) => room.endsWith("/")))(
    "import all that the table says of $room",
    (row) => {
      const used = arrows.filter((arrow) => arrow.row === row).map(({ to }) => to);

      expect(named(row).filter((path) => !used.some((to) => to.startsWith(path)))).toEqual([]);
    },
  );
});

test("no file leads back to itself", () => {
  const done = new Set<string>();
  const circleFrom = (file: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of imports.get(file) ?? []) {
      const circle = circleFrom(next, [...way, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };

  expect(
    [...imports.keys()].map((file) => circleFrom(file, [])).find((circle) => circle !== null),
  ).toBeUndefined();
});

test("nothing but local mode knows the emulator", () => {
  const files = [...imports].filter(([, paths]) => paths.some((path) => !path.startsWith("src/")));
  expect(files).toEqual([]);
});
