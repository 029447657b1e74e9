import fc from "fast-check";
import { expect, test } from "vitest";
import { cursorSeal } from "../../src/paging/cursor-seal.js";

const { seal, open } = cursorSeal(Buffer.alloc(32, 1));
const text = fc.string({ maxLength: 80 }).map((one) => JSON.stringify(one));

test("what was sealed is opened, for the same list and under the same key only", () => {
  const other = cursorSeal(Buffer.alloc(32, 2));
  fc.assert(
    fc.property(text, (one) => {
      const sealed = seal("events", one);
      expect(open("events", sealed)).toBe(one);
      expect(open("sessions", sealed)).toBeNull();
      expect(other.open("events", sealed)).toBeNull();
    }),
  );
});

test("the same text is always sealed the same, so that those who share results share cursors", () => {
  expect(seal("events", "17")).toBe(seal("events", "17"));
  expect(cursorSeal(Buffer.alloc(32, 1)).seal("events", "17")).toBe(seal("events", "17"));
});

test("no bit can be changed", () => {
  const sealed = Buffer.from(seal("events", "123456"), "base64url");
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(open("events", changed.toString("base64url"))).toBeNull();
  }
});

test("there is one way to write a cursor", () => {
  const sealed = seal("events", "1");
  for (const other of [
    `${sealed}=`,
    `${sealed} `,
    `${sealed}A`,
    ` ${sealed}`,
    sealed.slice(0, -1),
    sealed.toUpperCase(),
  ]) {
    expect(open("events", other)).toBeNull();
  }
});

test("neither the length nor a part of it tells how far the log has come", () => {
  const sealed = Array.from({ length: 2_000 }, (_, position) => seal("events", String(position * 7_919)));
  expect(new Set(sealed.map(({ length }) => length)).size).toBe(1);
  for (const [start, end] of [
    [0, 4],
    [4, 8],
    [22, 26],
  ]) {
    expect(new Set(sealed.map((one) => one.slice(start, end))).size).toBeGreaterThan(1_990);
  }
});

test("any other text is none", () => {
  fc.assert(fc.property(fc.string(), (one) => open("events", one) === null));
  fc.assert(fc.property(fc.base64String(), (one) => open("events", one) === null));
  expect(open("events", "A".repeat(10_000_000))).toBeNull();
});
