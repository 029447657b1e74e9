import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigError } from "../../src/config/config-error.js";
import { loadConfig } from "../../src/config/load-config.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

const SERVICE = { WHITEBOARD_ACCESS_KEY: "ak", WHITEBOARD_SECRET_KEY: "a-secret-key" };
const PRODUCTION = { ...SERVICE, NODE_ENV: "production" };
const SECRET = { AUTH_JWT_SECRET: "only-for-tests-and-long-enough-to-sign" };
const JWKS = { AUTH_JWKS_URL: "https://login.example.com/keys" };
const PINS = { AUTH_ISSUER: "https://login.example.com/", AUTH_AUDIENCE: "stillgraph" };

const pem = (key: KeyObject) =>
  key.export({ type: key.type === "public" ? "spki" : "pkcs8", format: "pem" }).toString();
const rsa = generateKeyPairSync("rsa", { modulusLength: 2_048 });
const ec = (namedCurve: string) => pem(generateKeyPairSync("ec", { namedCurve }).publicKey);
const RSA = pem(rsa.publicKey);
const P256 = ec("P-256");

function problemsOf(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ name, expected }) => `${name}: ${expected}`);
  }
}

const authOf = (env: Readonly<Record<string, string>>) => loadConfig(env).auth;

test("local mode is open unless an AUTH_ setting says how callers are known", () => {
  expect(authOf({})).toBeNull();
  expect(loadConfig(SECRET)).toMatchObject({
    mode: "local",
    auth: {
      keys: { kind: "secret" },
      algorithms: ["HS256"],
      issuer: null,
      audience: [],
      clockSkewS: 30,
    },
  });
});

describe("each kind of key has its algorithms", () => {
  test.each<[string, Record<string, string>, readonly string[]]>([
    ["a secret", SECRET, ["HS256"]],
    ["a key set", JWKS, ["RS256", "PS256", "ES256", "EdDSA", "Ed25519"]],
    ["an RSA key", { AUTH_PUBLIC_KEY: RSA }, ["RS256"]],
    ["a P-256 key", { AUTH_PUBLIC_KEY: P256 }, ["ES256"]],
    ["a P-384 key", { AUTH_PUBLIC_KEY: ec("P-384") }, ["ES384"]],
    ["a P-521 key", { AUTH_PUBLIC_KEY: ec("P-521") }, ["ES512"]],
    [
      "an Ed25519 key",
      { AUTH_PUBLIC_KEY: pem(generateKeyPairSync("ed25519").publicKey) },
      ["EdDSA", "Ed25519"],
    ],
    [
      "another one that goes with a secret",
      { ...SECRET, AUTH_ALGORITHMS: "HS512, HS384" },
      ["HS512", "HS384"],
    ],
    ["another one that goes with RSA", { AUTH_PUBLIC_KEY: RSA, AUTH_ALGORITHMS: "PS512" }, ["PS512"]],
  ])("%s", (_, settings, algorithms) => {
    expect(authOf(settings)?.algorithms).toEqual(algorithms);
  });

  test.each<[string, Record<string, string>, string]>([
    [
      "the public key as a secret",
      { AUTH_PUBLIC_KEY: RSA, AUTH_ALGORITHMS: "RS256,HS256" },
      "AUTH_PUBLIC_KEY: RS256,",
    ],
    ["a published key as a secret", { ...JWKS, AUTH_ALGORITHMS: "HS256" }, "AUTH_JWKS_URL: RS256,"],
    [
      "a secret as a public key",
      { ...SECRET, AUTH_ALGORITHMS: "RS256" },
      "AUTH_JWT_SECRET: HS256, HS384, HS512",
    ],
    ["one curve as another", { AUTH_PUBLIC_KEY: P256, AUTH_ALGORITHMS: "ES384" }, "AUTH_PUBLIC_KEY: ES256"],
  ])("%s is refused", (_, settings, words) => {
    expect(problemsOf(settings)).toEqual([
      expect.stringContaining(`AUTH_ALGORITHMS: expected algorithms that go with ${words}`),
    ]);
  });

  test.each(["none", "None", "HS256,none", "rs256", "RS256,", "*"])(
    "AUTH_ALGORITHMS=%s is none that there is",
    (text) => {
      expect(problemsOf({ ...SECRET, AUTH_ALGORITHMS: text })).toEqual([
        expect.stringMatching(/^AUTH_ALGORITHMS: expected one or more of HS256, /),
      ]);
    },
  );
});

describe("a public key", () => {
  test.each<[string, string]>([
    ["in PEM", RSA],
    ["in one line, as environments have it", RSA.trim().replaceAll("\n", "\\n")],
    ["with blanks around", `\n  ${RSA}\n`],
  ])("%s", (_, AUTH_PUBLIC_KEY) => {
    expect(authOf({ AUTH_PUBLIC_KEY })?.keys).toEqual({ kind: "publicKey", pem: RSA });
  });

  test("in a file", async () => {
    const AUTH_PUBLIC_KEY = join(await temporaryDirectory(), "key.pem");
    await writeFile(AUTH_PUBLIC_KEY, RSA);
    expect(authOf({ AUTH_PUBLIC_KEY })?.keys).toEqual({ kind: "publicKey", pem: RSA });
  });

  test.each<[string, string, RegExp]>([
    [
      "no file",
      "no/such/file.pem",
      /^expected a public key in PEM, or the path of a file with one \(ENOENT\)$/,
    ],
    ["a directory", ".", /\(EISDIR\)$/],
    [
      "no PEM",
      "-----BEGIN PUBLIC KEY-----\nhunter2\n-----END PUBLIC KEY-----",
      /^expected a public key in PEM: an RSA/,
    ],
    ["a private key", pem(rsa.privateKey), /^expected a public key, and this is a private one/],
    [
      "an RSA key that is too short",
      pem(generateKeyPairSync("rsa", { modulusLength: 1_024 }).publicKey),
      /^expected a key that tokens are signed with/,
    ],
    ["a curve that no token knows", ec("secp224r1"), /^expected a key that tokens are signed with/],
    ["a key to agree on others", pem(generateKeyPairSync("x25519").publicKey), /^expected a key that tokens/],
  ])("that is %s is refused, and not repeated", (_, AUTH_PUBLIC_KEY, words) => {
    const problems = problemsOf({ AUTH_PUBLIC_KEY });
    expect(problems).toEqual([expect.stringMatching(/^AUTH_PUBLIC_KEY: /)]);
    expect(problems[0]?.replace("AUTH_PUBLIC_KEY: ", "")).toMatch(words);
    expect(problems.join()).not.toMatch(/hunter2|no\/such|-----/);
  });
});

describe("what is refused with one line each, all at once", () => {
  const nothing =
    "AUTH_JWKS_URL or AUTH_JWT_SECRET or AUTH_PUBLIC_KEY: required, to know callers by their tokens (docs/auth.md): ";

  test.each<[string, Record<string, string>, readonly string[]]>([
    ["a server against Agora", SERVICE, [`${nothing}without one of them this server would answer anybody`]],
    ["the rest without a key", { AUTH_ISSUER: "x" }, [`${nothing}other AUTH_ settings need one`]],
    [
      "two kinds of keys",
      { ...SECRET, ...JWKS },
      [
        "AUTH_JWT_SECRET: expected one of AUTH_JWKS_URL, AUTH_JWT_SECRET, AUTH_PUBLIC_KEY, and AUTH_JWKS_URL is set too",
      ],
    ],
    [
      "a short secret",
      { AUTH_JWT_SECRET: "x".repeat(31) },
      ["AUTH_JWT_SECRET: expected at least 32 characters"],
    ],
    ["no address", { AUTH_JWKS_URL: "login.example.com" }, ["AUTH_JWKS_URL: expected an http(s) address"]],
    [
      "an address of another kind",
      { AUTH_JWKS_URL: "file:///etc/keys" },
      ["AUTH_JWKS_URL: expected an http(s) address"],
    ],
    [
      "an address with a password",
      { AUTH_JWKS_URL: "https://:b@login.example.com" },
      ["AUTH_JWKS_URL: expected an http(s) address"],
    ],
    [
      "too much tolerance",
      { ...SECRET, AUTH_CLOCK_SKEW_S: "301" },
      ["AUTH_CLOCK_SKEW_S: expected a whole number from 0 to 300"],
    ],
    [
      "production with a key set of many services",
      { ...PRODUCTION, AUTH_JWKS_URL: "http://login.example.com/keys" },
      [
        "AUTH_ISSUER: required in production with AUTH_JWKS_URL",
        "AUTH_AUDIENCE: required in production with AUTH_JWKS_URL",
        "AUTH_JWKS_URL: expected an https address in production",
      ],
    ],
    [
      "production with a public key",
      { ...PRODUCTION, AUTH_PUBLIC_KEY: RSA, AUTH_ISSUER: "x" },
      ["AUTH_AUDIENCE: required in production with AUTH_PUBLIC_KEY"],
    ],
    [
      "a setting that is gone",
      { ...PRODUCTION, ...SECRET, ALLOW_ANONYMOUS: "true" },
      [
        "ALLOW_ANONYMOUS: no such setting any more: callers are known by their tokens, whatever stands in front; see the AUTH_ settings",
      ],
    ],
    [
      "a misspelt one",
      { ...SECRET, AUTH_ISSUR: "x" },
      [expect.stringMatching(/^AUTH_ISSUR: no such setting; there are AUTH_JWKS_URL, /)],
    ],
  ])("%s", (_, env, expected) => {
    expect(problemsOf(env)).toEqual(expected);
  });

  test("production takes a secret alone, and the others with issuer and audience", () => {
    expect(problemsOf({ ...PRODUCTION, ...SECRET })).toEqual([]);
    expect(problemsOf({ ...PRODUCTION, ...JWKS, ...PINS })).toEqual([]);
    expect(problemsOf({ ...PRODUCTION, AUTH_PUBLIC_KEY: RSA, ...PINS })).toEqual([]);
  });
});
