import { describe, expect, test } from "vitest";
import { type SignatureHeaders, verifySignature } from "../../src/callbacks/verify-signature.js";
import { Secret } from "../../src/config/secret.js";
import vectors from "../fixtures/vectors.json" with { type: "json" };
import { signCallback } from "../support/sign-callback.js";

const BODY = '{"noticeId":"31aeb35a","productId":3,"eventType":45,"payload":{"cname":"Übung 1"}}';
const SECRET = "a-secret-of-the-console";

function signed(changes: Partial<SignatureHeaders> = {}, body = BODY, secret = SECRET): SignatureHeaders {
  const { "agora-signature": v1, "agora-signature-v2": v2 } = signCallback(body, secret);
  return { v1, v2, ...changes };
}

function accepts(headers: SignatureHeaders, body: string | Buffer = BODY, secrets = [SECRET]): boolean {
  return verifySignature(
    Buffer.from(body),
    headers,
    secrets.map((secret) => new Secret(secret)),
  );
}

describe.each(vectors.notificationSignatures)("$name", ({ secret, body, sha1, sha256 }) => {
  test("is accepted with both signatures", () => {
    expect(accepts({ v1: sha1, v2: sha256 }, body, [secret])).toBe(true);
  });

  test("is accepted with the first version alone", () => {
    expect(accepts({ v1: sha1, v2: undefined }, body, [secret])).toBe(true);
  });

  test("is accepted with the second version alone", () => {
    expect(accepts({ v1: undefined, v2: sha256 }, body, [secret])).toBe(true);
  });

  test("is refused when any one byte of its body has changed", () => {
    const bytes = Buffer.from(body);
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8((changed.readUInt8(at) + 1) % 256, at);
      expect(accepts({ v1: undefined, v2: sha256 }, changed, [secret])).toBe(false);
      expect(accepts({ v1: sha1, v2: undefined }, changed, [secret])).toBe(false);
    }
  });
});

test("the second version counts alone where it is there", () => {
  const wrong = "0".repeat(64);
  expect(accepts(signed({ v2: wrong }))).toBe(false);
  expect(accepts(signed({ v1: "0".repeat(40) }))).toBe(true);
});

const { v1 = "", v2 = "" } = signed() as { v1?: string; v2?: string };

test.each<[string, SignatureHeaders]>([
  ["no signature at all", { v1: undefined, v2: undefined }],
  ["an empty second version beside a good first one", { v1, v2: "" }],
  ["upper-case hex", { v1: undefined, v2: v2.toUpperCase() }],
  ["upper-case hex in the first version", { v1: v1.toUpperCase(), v2: undefined }],
  ["one digit less", { v1: undefined, v2: v2.slice(0, -1) }],
  ["one digit more", { v1: undefined, v2: `${v2}0` }],
  ["only the first half", { v1: undefined, v2: v2.slice(0, 32) }],
  ["a line break behind it", { v1: undefined, v2: `${v2}\n` }],
  ["no hex", { v1: undefined, v2: "z".repeat(64) }],
  ["the first version in the place of the second", { v1: undefined, v2: v1 }],
  ["the second version in the place of the first", { v1: v2, v2: undefined }],
  ["the header twice, as node:http joins it", { v1: undefined, v2: `${v2}, ${v2}` }],
  ["the header as a list", { v1: undefined, v2: [v2] }],
])("is refused with %s", (_, headers) => {
  expect(accepts(headers)).toBe(false);
});

test("a body that says the same in other bytes is refused", () => {
  expect(accepts(signed(), JSON.stringify(JSON.parse(BODY), null, 1))).toBe(false);
});

test("an empty body is refused with the signature of another, and accepted with its own", () => {
  expect(accepts(signed(), "")).toBe(false);
  expect(accepts(signed({}, ""), "")).toBe(true);
});

test("while a secret is changed, both the old and the new one are good", () => {
  const secrets = ["the-new-secret", SECRET, "one-still-older"];
  expect(accepts(signed(), BODY, secrets)).toBe(true);
  expect(accepts(signed({}, BODY, "the-new-secret"), BODY, secrets)).toBe(true);
  expect(accepts(signed({}, BODY, "one-still-older"), BODY, secrets)).toBe(true);
  expect(accepts(signed({}, BODY, "one-of-somebody-else"), BODY, secrets)).toBe(false);
});

test("without any secret nothing is accepted", () => {
  expect(accepts(signed(), BODY, [])).toBe(false);
  expect(accepts(signed({}, BODY, ""), BODY, [])).toBe(false);
});

test("a secret is used as the text it is, also where it looks like hex", () => {
  expect(accepts(signed({}, BODY, "deadbeef"), BODY, ["deadbeef"])).toBe(true);
});
