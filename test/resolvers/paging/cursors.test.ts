import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sessionCursors } from "../../../src/resolvers/paging/session-cursors.js";
import { snapshotCursors } from "../../../src/resolvers/paging/snapshot-cursors.js";
import { badInputOf } from "../../support/bad-input-of.js";

const ID = "019aa5e4-0000-7000-8000-00000000abcd";
const TAKEN_AT = new Date("2026-11-21T10:00:00.123Z");

/** What a client who looks into a cursor and changes it might send. */
const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

describe("a cursor comes back as the place it was made from", () => {
  test("of a session", () => {
    fc.assert(
      fc.property(fc.uuid({ version: 7 }), (id) => {
        expect(sessionCursors.decode(sessionCursors.encode(id))).toBe(id);
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
        expect(snapshotCursors.decode(snapshotCursors.encode({ takenAt, id }))).toEqual({ takenAt, id });
      }),
    );
  });
});

test("a cursor goes into an address or a shell as it is", () => {
  expect(snapshotCursors.encode({ takenAt: TAKEN_AT, id: ID })).toMatch(/^[\w-]+$/);
});

describe("what is no cursor of the list is refused where it was given", () => {
  test.each<[string, string]>([
    ["an empty text", ""],
    ["a text that is no base64url", "next page, please!"],
    ["base64url of no JSON", Buffer.from("next").toString("base64url")],
    ["a bare id", ID],
    ["a cursor cut short", sessionCursors.encode(ID).slice(0, -4)],
    ["a picture's cursor", snapshotCursors.encode({ takenAt: TAKEN_AT, id: ID })],
    ["a cursor of a later version", forged({ v: 2, list: "sessions", at: ID })],
    ["a place that is no id", forged({ v: 1, list: "sessions", at: "1 OR 1=1" })],
    ["more than a cursor holds", forged({ v: 1, list: "sessions", at: ID, cname: "demo" })],
    ["null", forged(null)],
  ])("%s, for sessions", (_, cursor) => {
    expect(badInputOf(() => sessionCursors.decode(cursor))).toEqual({
      at: "after",
      message: "Expected a cursor that this list of sessions gave, such as the endCursor of a page.",
    });
  });

  test.each<[string, unknown]>([
    ["a moment in words", TAKEN_AT.toISOString()],
    ["a moment between milliseconds", 1.5],
    ["a moment before the epoch", -1],
    ["a moment after the year 9999", Date.UTC(10_000, 0)],
    ["no moment", undefined],
  ])("%s, for pictures", (_, takenAt) => {
    const cursor = forged({ v: 1, list: "pictures", at: { takenAt, id: ID } });
    expect(badInputOf(() => snapshotCursors.decode(cursor))).toMatchObject({ at: "after" });
  });

  test("any other text, for pictures", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(badInputOf(() => snapshotCursors.decode(text))).toMatchObject({ at: "after" });
      }),
    );
  });
});
