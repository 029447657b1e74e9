import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Secret } from "../../../src/config/secret.js";
import { seal } from "../../../src/sessions/seal/seal.js";
import { unseal } from "../../../src/sessions/seal/unseal.js";
import { UnsealError } from "../../../src/sessions/seal/unseal-error.js";

const older = new Secret("an older secret of thirty-two characters");
const newer = new Secret("the newer secret, again thirty-two or more");

describe("a sealed text", () => {
  test("opens for its session with its secret, whatever it says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (text, sessionId) => {
        expect(unseal(seal(text, [newer], sessionId), [newer], sessionId)).toBe(text);
      }),
    );
  });

  test("shows nothing of what it says, and is never the same twice", () => {
    const [one, two] = [seal("hush-hush", [newer], "s1"), seal("hush-hush", [newer], "s1")];
    expect(one).not.toBe(two);
    expect(one).toMatch(/^v1\.[\w-]{8}\.[\w-]{16}\.[\w-]+$/);
    expect(one + Buffer.from(one.split(".")[3] ?? "", "base64url").toString("latin1")).not.toContain("hush");
  });

  test("is sealed with the newest secret and opens with any that is still configured", () => {
    const before = seal("hush", [older], "s1");
    expect(unseal(before, [newer, older], "s1")).toBe("hush");
    const after = seal("hush", [newer, older], "s1");
    expect(unseal(after, [newer], "s1")).toBe("hush");
    expect(() => unseal(after, [older], "s1")).toThrow(/secret it was sealed with is not configured/);
    expect(() => unseal(before, [newer], "s1")).toThrow(UnsealError);
    expect(() => unseal(before, [], "s1")).toThrow(UnsealError);
  });

  test("does not open for another session", () => {
    expect(() => unseal(seal("hush", [newer], "s1"), [newer], "s2")).toThrow(/belongs to another session/);
  });

  test("does not open once any character of it was changed, added or taken away", () => {
    const sealed = seal("hush-hush", [newer, older], "s1");
    for (let at = 0; at < sealed.length; at++) {
      for (const put of ["", "A", "B", "_", "."]) {
        const changed = sealed.slice(0, at) + put + sealed.slice(at + 1);
        if (changed !== sealed)
          expect(() => unseal(changed, [newer, older], "s1"), changed).toThrow(UnsealError);
      }
    }
    expect(() => unseal(`${sealed}A`, [newer], "s1")).toThrow(UnsealError);
    expect(() => unseal("", [newer], "s1")).toThrow(UnsealError);
  });

  test("stays readable for later versions of this program", () => {
    const made = seal("hush", [older], "s1", (bytes) => Buffer.alloc(bytes, 7));
    expect(made).toBe("v1.TBV-rPOR.BwcHBwcHBwcHBwcH.M4XDHGOlirkdyxpWP2b_-FG7KhM");
    expect(unseal(made, [older], "s1")).toBe("hush");
  });

  test("cannot be made without a secret", () => {
    expect(() => seal("hush", [], "s1")).toThrow(RangeError);
  });
});
