import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { sdkToken, TokenPrefix, TokenRole } from "netless-token";
import { expect, test } from "vitest";
import { verifyToken } from "../../emulator/whiteboard/tokens/verify-token.js";
import { signSdkToken, tokenRole } from "../../src/datasources/whiteboard/sign-token.js";

interface Vectors {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly nonce: string;
  readonly expireAt: string;
  readonly sdkToken: { readonly role: "0"; readonly token: string };
}

const NOW = 1_795_290_000_000;

test("the contract's vector comes out letter for letter", async () => {
  const { whiteboardTokens } = JSON.parse(await readFile("test/fixtures/vectors.json", "utf8")) as {
    whiteboardTokens: Vectors;
  };
  const { accessKey, secretKey, nonce, expireAt, sdkToken: expected } = whiteboardTokens;

  expect(signSdkToken({ accessKey, secretKey, nonce, expireAt: Number(expireAt), role: expected.role })).toBe(
    expected.token,
  );
});

test("roles and prefix are those of the official package", () => {
  expect(tokenRole).toEqual({ admin: TokenRole.Admin, writer: TokenRole.Writer, reader: TokenRole.Reader });
  const token = signSdkToken({ accessKey: "a", secretKey: "s", role: "1", nonce: "n", expireAt: 1 });
  expect(token.startsWith(TokenPrefix.SDK)).toBe(true);
});

test("a token of the official package and one of ours differ in nonce and time alone", () => {
  const fieldsOf = (token: string) =>
    new URLSearchParams(Buffer.from(token.replace(TokenPrefix.SDK, ""), "base64url").toString());
  const theirs = fieldsOf(sdkToken("ak", "sk", 60_000, { role: TokenRole.Writer }));
  const again = signSdkToken({
    accessKey: "ak",
    secretKey: "sk",
    role: "1",
    nonce: theirs.get("nonce") ?? "",
    expireAt: Number(theirs.get("expireAt")),
  });

  expect([...fieldsOf(again)]).toEqual([...theirs]);
});

test("whatever the keys are made of, the service takes the token and finds its role in it", () => {
  const key = fc.string({ minLength: 1 });
  fc.assert(
    fc.property(key, key, fc.uuid(), fc.constantFrom("0", "1", "2"), (accessKey, secretKey, nonce, role) => {
      const token = signSdkToken({ accessKey, secretKey, nonce, role, expireAt: NOW + 1 });
      const word = { "0": "admin", "1": "writer", "2": "reader" }[role];
      expect(verifyToken(token, { accessKey, secretKey }, NOW)).toMatchObject({ kind: "sdk", role: word });
      expect(() => verifyToken(token, { accessKey, secretKey: `${secretKey}x` }, NOW)).toThrow("signature");
      expect(() => verifyToken(token, { accessKey, secretKey }, NOW + 1)).toThrow("expired token");
    }),
  );
});
