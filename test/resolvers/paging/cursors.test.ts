import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCursors } from "../../../src/resolvers/paging/cursors.js";
import { badInputOf } from "../../support/bad-input-of.js";
import { testCursors } from "../../support/test-cursors.js";

const ID = "019aa5e4-0000-7000-8000-00000000abcd";
const TAKEN_AT = new Date("2026-11-21T10:00:00.123Z");

const strangers = createCursors(Buffer.alloc(32, "strangers"));

/** What cursors were before they were sealed, and what a client might try who knew that. */
const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

describe("a cursor comes back as the place it was made from", () => {
  test("of a session", () => {
    fc.assert(
      fc.property(fc.uuid({ version: 7 }), (id) => {
        expect(testCursors.sessions.decode(testCursors.sessions.encode(id))).toBe(id);
      }),
    );
  });

  test("of a picture, to the millisecond", () => {
    const moments = fc.date({
      min: new Date(0),
      max: new Date("9999-12-31T23:59:59.999Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, fc.uuid({ version: 7 }), (takenAt, id) => {
        expect(testCursors.snapshots.decode(testCursors.snapshots.encode({ takenAt, id }))).toEqual({
          takenAt,
          id,
        });
      }),
    );
  });
});

test("a cursor goes into an address or a shell as it is", () => {
  expect(testCursors.snapshots.encode({ takenAt: TAKEN_AT, id: ID })).toMatch(/^[\w-]+$/);
});

describe("what is no cursor of the list is refused where it was given", () => {
  test.each<[string, string]>([
    ["an empty text", ""],
    ["a text that is no base64url", "next page, please!"],
    ["base64url of no JSON", Buffer.from("next").toString("base64url")],
    ["a bare id", ID],
    ["a cursor cut short", testCursors.sessions.encode(ID).slice(0, -4)],
    ["a picture's cursor", testCursors.snapshots.encode({ takenAt: TAKEN_AT, id: ID })],
    ["a cursor from before they were sealed", forged({ v: 1, list: "sessions", at: ID })],
    ["a cursor of another database", strangers.sessions.encode(ID)],
  ])("%s, for sessions", (_, cursor) => {
    expect(badInputOf(() => testCursors.sessions.decode(cursor))).toEqual({
      at: "after",
      message: "Expected a cursor that this list of sessions gave, such as the endCursor of a page.",
    });
  });

  test("any other text, for pictures", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(badInputOf(() => testCursors.snapshots.decode(text))).toMatchObject({ at: "after" });
      }),
    );
  });
});
