import { beforeAll, describe, expect, test } from "vitest";
import { authBench, checkedAtS } from "../../support/auth-bench.js";
import { type KeyPair, keyPair } from "../../support/key-pair.js";
import { startKeyServer } from "../../support/start-key-server.js";
import { untilItHolds } from "../../support/until-it-holds.js";

let old: KeyPair;
let next: KeyPair;
beforeAll(async () => {
  [old, next] = await Promise.all([keyPair("RS256", "old"), keyPair("ES256", "next")]);
});

/** Tokens "a", "b" and "c" until an hour from now, a provider that has the key, and one connection. */
async function setUp() {
  const server = await startKeyServer(old.jwk);
  const bench = authBench({ AUTH_JWKS_URL: server.url });
  const exp = checkedAtS + 3_600;
  const [a, b, c] = await Promise.all([
    old.sign({ sub: "a", exp }),
    old.sign({ sub: "b", exp }),
    old.sign({ sub: "c", exp }),
  ]);
  const connection = {};
  return { server, bench, a, b, c, connection };
}

/** The token with another signature, of the same length. */
function tampered(token: string): string {
  const at = token.lastIndexOf(".") + 1;
  const other = token[at] === "A" ? "B" : "A";
  return token.slice(0, at) + other + token.slice(at + 1);
}

describe("a connection over which a token was believed", () => {
  test("is whoever's the token is that comes over it now", async () => {
    const { bench, a, b, c, connection } = await setUp();
    const own = await Promise.all([a, b, c].map((token) => bench.admit(token)));

    for (const token of [a, a, b, a, c, c, b, a]) {
      expect(await bench.admit(token, connection)).toEqual(own[[a, b, c].indexOf(token)]);
    }
    expect(new Set(own.map(({ principal }) => principal)).size).toBe(3);
  });

  test("is nobody's without a token, and nobody's with one that is nearly the same", async () => {
    const { bench, a, connection } = await setUp();
    for (let round = 0; round < 3; round += 1) await bench.admit(a, connection);

    await expect(bench.send(undefined, connection)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    const unsigned = "UNAUTHENTICATED: The token's signature does not fit.";
    expect(await bench.refusal(tampered(a), connection)).toBe(unsigned);
    expect(await bench.refusal(a.slice(0, -4), connection)).toMatch(/^UNAUTHENTICATED: /);
    expect(await bench.refusal(a, connection)).toBeNull();
  });

  test("is nobody's any more once the token is over", async () => {
    const { bench, a, connection } = await setUp();
    for (let round = 0; round < 3; round += 1) await bench.admit(a, connection);

    bench.setClock(checkedAtS + 3_600 + 60);
    expect(await bench.refusal(a, connection)).toBe("UNAUTHENTICATED: The token has expired.");
  });

  test("is nobody's any more once the token's key is withdrawn", async () => {
    const { server, bench, a, connection } = await setUp();
    for (let round = 0; round < 3; round += 1) await bench.admit(a, connection);
    server.publish(next.jwk);

    bench.setClock(checkedAtS + 300);
    const unknown = "UNAUTHENTICATED: The token is signed with a key that this server does not know.";
    await untilItHolds(async () => expect(await bench.refusal(a, connection)).toBe(unknown));
  });
});
