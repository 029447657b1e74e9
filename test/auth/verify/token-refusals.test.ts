import { createHmac } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { type AuthBench, authBench, checkedAtS } from "../../support/auth-bench.js";
import { type KeyPair, keyPair } from "../../support/key-pair.js";

// Every way a token can be wrong, against each kind of key. One that is right in all is the first row.

const ISSUER = "https://login.example.com/";
const AUDIENCE = "https://stillgraph.example.com";
const SECRET = "a-secret-that-is-long-enough-to-sign";
const SKEW_S = 30;
const PINS = { AUTH_ISSUER: ISSUER, AUTH_AUDIENCE: `other, ${AUDIENCE}`, AUTH_CLOCK_SKEW_S: String(SKEW_S) };

const right = { iss: ISSUER, aud: AUDIENCE, sub: "me", exp: checkedAtS + 60 };
const without = (claim: keyof typeof right) => ({ ...right, [claim]: undefined });

const encode = (value: unknown) =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

function hmac(header: object, payload: unknown, secret: string | Buffer = SECRET): string {
  const signed = `${encode(header)}.${encode(payload)}`;
  return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
}
const HS256 = { alg: "HS256" };

describe("claims of a token that is signed as it should be", () => {
  const { refusal, setClock } = authBench({ AUTH_JWT_SECRET: SECRET, ...PINS });
  const claim = (name: string, what: string) => `The token's claim \`${name}\` is ${what}.`;
  const unexpected = "not what this server expects";

  test.each<[string, unknown, string | null]>([
    ["right in all", right, null],
    ["one audience of several", { ...right, aud: ["x", AUDIENCE] }, null],
    ["no subject", without("sub"), null],
    ["no end", without("exp"), "The token has no claim `exp`, which this server wants."],
    ["no issuer", without("iss"), "The token has no claim `iss`, which this server wants."],
    ["no audience", without("aud"), "The token has no claim `aud`, which this server wants."],
    ["another issuer", { ...right, iss: ISSUER.slice(0, -1) }, claim("iss", unexpected)],
    ["issuers in a list", { ...right, iss: [ISSUER] }, claim("iss", unexpected)],
    ["another audience", { ...right, aud: `${AUDIENCE}/` }, claim("aud", unexpected)],
    ["other audiences", { ...right, aud: ["x", "y"] }, claim("aud", unexpected)],
    ["an audience of another kind", { ...right, aud: { [AUDIENCE]: true } }, claim("aud", unexpected)],
    ["ended within the tolerance", { ...right, exp: checkedAtS - SKEW_S + 1 }, null],
    ["ended with the tolerance", { ...right, exp: checkedAtS - SKEW_S }, "The token has expired."],
    ["ended long ago", { ...right, exp: 0 }, "The token has expired."],
    ["an end before the epoch", { ...right, exp: -1 }, "The token has expired."],
    ["an end that is a text", { ...right, exp: String(right.exp) }, claim("exp", "not a number")],
    ["an end that is null", { ...right, exp: null }, claim("exp", "not a number")],
    ["an end beyond all time", { ...right, exp: 1e300 }, claim("exp", "not a time")],
    [
      "an end beyond all numbers",
      JSON.stringify(right).replace(/"exp":\d+/, '"exp":1e999'),
      claim("exp", "not a time"),
    ],
    ["begins within the tolerance", { ...right, nbf: checkedAtS + SKEW_S }, null],
    ["begins after it", { ...right, nbf: checkedAtS + SKEW_S + 1 }, "The token is not valid yet."],
    ["begins at a text", { ...right, nbf: "now" }, claim("nbf", "not a number")],
    ["a subject that is a number", { ...right, sub: 7 }, claim("sub", "not a text")],
    ["a subject with the character that separates", { ...right, sub: "a\0b" }, claim("sub", "not a text")],
    [
      "a scope that is a number",
      { ...right, scope: 7 },
      claim("scope", "neither a text nor a list of texts"),
    ],
    ["a scope that is null", { ...right, scp: null }, claim("scp", "neither a text nor a list of texts")],
    ["rooms as a text", { ...right, rooms: "*" }, claim("rooms", "not a list of texts")],
    ["rooms that are null", { ...right, rooms: null }, claim("rooms", "not a list of texts")],
    [
      "a channel that is a number",
      { ...right, channels: ["a", 1] },
      claim("channels", "not a list of texts"),
    ],
    ["channels as an object", { ...right, channels: { 0: "*" } }, claim("channels", "not a list of texts")],
    ["a list for claims", [right], "The token is not a signed JWT as this server reads them."],
    ["a text for claims", '"claims"', "The token is not a signed JWT as this server reads them."],
    ["claims that are no JSON", "{", "The token is not a signed JWT as this server reads them."],
  ])("%s", async (_, claims, expected) => {
    setClock(checkedAtS);

    expect(await refusal(hmac(HS256, claims))).toBe(expected && `UNAUTHENTICATED: ${expected}`);
  });

  test("a token that was taken is refused from its end on, the tolerance included, and not before", async () => {
    const token = hmac(HS256, { ...right, sub: "long" });
    for (const [seconds, expected] of [
      [right.exp + SKEW_S - 1, null],
      [right.exp + SKEW_S, "UNAUTHENTICATED: The token has expired."],
    ] as const) {
      setClock(seconds);
      expect(await refusal(token), String(seconds)).toBe(expected);
    }
  });
});

describe("tokens of somebody who has not the key", () => {
  let rsa: KeyPair;
  let ec: KeyPair;
  let stranger: KeyPair;
  let bySecret: AuthBench;
  let byRsa: AuthBench;
  let byEc: AuthBench;
  beforeAll(async () => {
    [rsa, ec, stranger] = await Promise.all([
      keyPair("RS256", "rsa"),
      keyPair("ES256", "ec"),
      keyPair("RS256", "rsa"),
    ]);
    bySecret = authBench({ AUTH_JWT_SECRET: SECRET, ...PINS });
    byRsa = authBench({ AUTH_PUBLIC_KEY: rsa.pem, ...PINS });
    byEc = authBench({ AUTH_PUBLIC_KEY: ec.pem, ...PINS });
  });

  const ALGORITHM = "UNAUTHENTICATED: The token is signed with an algorithm that this server does not take.";
  const SIGNATURE = "UNAUTHENTICATED: The token's signature does not fit.";
  const UNREADABLE = "UNAUTHENTICATED: The token is not a signed JWT as this server reads them.";
  const MALFORMED = "UNAUTHENTICATED: Expected `Authorization: Bearer <token>`, with one token.";

  test("those who have it are taken", async () => {
    expect(await byRsa.refusal(await rsa.sign(right))).toBeNull();
    expect(await byRsa.refusal(await rsa.sign(right, { kid: "another name" }))).toBeNull();
    expect(await byEc.refusal(await ec.sign(right))).toBeNull();
  });

  test.each([
    ["no signature at all", { alg: "none" }],
    ["none in other letters", { alg: "None" }],
    ["no algorithm", {}],
    ["an algorithm that is a list", { alg: ["HS256"] }],
  ])("%s", async (_, header) => {
    const token = `${encode(header)}.${encode(right)}.`;
    const signed = hmac(header, right);
    for (const bench of [bySecret, byRsa, byEc]) {
      for (const each of [token, signed]) {
        expect([ALGORITHM, UNREADABLE]).toContain(await bench.refusal(each));
      }
    }
  });

  test("the public key as the secret of an HMAC", async () => {
    for (const form of [
      rsa.pem,
      rsa.pem.trim(),
      `${rsa.pem.trim()}\n`,
      Buffer.from(rsa.pem.replace(/-----.*-----|\s/g, ""), "base64"),
    ]) {
      expect(await byRsa.refusal(hmac(HS256, right, form))).toBe(ALGORITHM);
    }
  });

  test("another key, another secret, another signature of the same claims", async () => {
    expect(await byRsa.refusal(await stranger.sign(right))).toBe(SIGNATURE);
    expect(await bySecret.refusal(hmac(HS256, right, `${SECRET}.`))).toBe(SIGNATURE);
    expect(await bySecret.refusal(await rsa.sign(right))).toBe(ALGORITHM);
    expect(await byRsa.refusal(await ec.sign(right))).toBe(ALGORITHM);
    expect(await byEc.refusal(await rsa.sign(right))).toBe(ALGORITHM);
  });

  test("claims that were changed after they were signed", async () => {
    const [header, , signature] = (await rsa.sign(right)).split(".");
    expect(await byRsa.refusal(`${header}.${encode({ ...right, sub: "you" })}.${signature}`)).toBe(SIGNATURE);
    expect(await byRsa.refusal(`${header}.${encode(right)}.`)).toBe(SIGNATURE);
  });

  test.each([
    ["a key of its own in the header", { jwk: { kty: "oct", k: encode("mine") } }, "mine", SIGNATURE],
    [
      "the address of a key of its own",
      { jku: "http://127.0.0.1:1/keys", x5u: "http://127.0.0.1:1/x" },
      "mine",
      SIGNATURE,
    ],
    ["an extension that must be understood", { crit: ["exp"], exp: 1 }, SECRET, UNREADABLE],
    ["claims that are not encoded", { crit: ["b64"], b64: false }, SECRET, UNREADABLE],
  ])("%s", async (_, header, secret, expected) => {
    expect(await bySecret.refusal(hmac({ ...HS256, ...header }, right, secret))).toBe(expected);
  });

  test.each([
    ["nothing", "", MALFORMED],
    ["a word", "abc", UNREADABLE],
    ["two parts", "a.b", UNREADABLE],
    ["five parts, as an encrypted one has", "a.b.c.d.e", UNREADABLE],
    ["three parts of nothing", "..", UNREADABLE],
    ["a header that is no JSON", `${encode("{")}.${encode(right)}.x`, UNREADABLE],
    ["a header that is a list", `${encode([])}.${encode(right)}.x`, UNREADABLE],
    ["signs of other alphabets", "ä.ö.ü", MALFORMED],
    ["one in quotation marks", `"${hmac(HS256, right)}"`, MALFORMED],
    ["two in a row", `${hmac(HS256, right)} ${hmac(HS256, right)}`, MALFORMED],
    ["two with a comma", `${hmac(HS256, right)}, Bearer ${hmac(HS256, right)}`, MALFORMED],
    ["one longer than any", "x".repeat(8_200), "UNAUTHENTICATED: The token is longer than 8192 characters."],
  ])("what is no token: %s", async (_, token, expected) => {
    expect(await bySecret.refusal(token)).toBe(expected);
  });

  test.each([
    [undefined, false],
    ["", false],
    ["Bearer", false],
    ["Basic dXNlcjpwYXNz", false],
    ["TOKEN", false],
    ["Bearer TOKEN", true],
    ["bearer TOKEN", true],
    ["BEARER   TOKEN  ", true],
    ["Bearer\tTOKEN", false],
    ["Bearer: TOKEN", false],
    ["Bearer TOKEN\r\nx: y", false],
  ])("the header %j", async (header, taken) => {
    const answer = bySecret.send(header?.replace("TOKEN", hmac(HS256, right)));

    if (taken) expect(await answer).toMatchObject({ address: "192.0.2.1" });
    else await expect(answer).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  test("no refusal and no log line repeats a part of the token", async () => {
    const token = hmac(HS256, { ...right, sub: "hush-hush", rooms: "hush-hush" });
    const message = String(await bySecret.refusal(token)) + bySecret.logLines.join();
    for (const part of ["hush", ...token.split(".")]) expect(message).not.toContain(part);
  });
});
