import fc from "fast-check";
import { expect, test } from "vitest";
import { idCodec } from "../../../src/resolvers/ids/id-codec.js";
import { badInputOf } from "../../support/bad-input-of.js";

const ids = idCodec("session");
const UUID = "019aa5e4-0000-7000-8000-00000000abcd";

test("an id says its type and can be read", () => {
  expect(ids.encode(UUID)).toBe(`session_${UUID}`);
});

test("every UUID comes back as it was", () => {
  fc.assert(
    fc.property(fc.uuid(), (uuid) => {
      expect(ids.owns(ids.encode(uuid))).toBe(true);
      expect(ids.decode(ids.encode(uuid), ["id"])).toBe(uuid);
    }),
  );
});

test.each([
  ["", "nothing"],
  [UUID, "a bare UUID"],
  [`snapshot_${UUID}`, "an id of another type"],
  [`session_${UUID.toUpperCase()}`, "a second spelling"],
  [`session_${UUID.slice(1)}`, "a UUID that is too short"],
  [`session_${UUID}0`, "a UUID that is too long"],
  [`session_${UUID}\n`, "a line break after it"],
  [` session_${UUID}`, "a blank before it"],
  [`session_${UUID}' OR 1=1`, "an attempt on the store"],
])("%j is refused: %s", (id) => {
  expect(ids.owns(id)).toBe(false);
  expect(badInputOf(() => ids.decode(id, ["input", "sessionId"]))).toEqual({
    at: "input.sessionId",
    message: "Expected the id of a session: session_ and a UUID.",
  });
});

test("no other text is taken for an id", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(ids.owns(text)).toBe(false);
    }),
  );
});
