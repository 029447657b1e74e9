import { beforeAll, describe, expect, test } from "vitest";
import { readJwks } from "../../../src/auth/verify/read-jwks.js";
import { authBench, checkedAtS } from "../../support/auth-bench.js";
import { type KeyPair, keyPair } from "../../support/key-pair.js";
import { type KeyServerFault, startKeyServer } from "../../support/start-key-server.js";
import { untilItHolds } from "../../support/until-it-holds.js";

const claims = { sub: "me", exp: checkedAtS + 86_400 };
const MINUTE_S = 60;

const UNKNOWN = "UNAUTHENTICATED: The token is signed with a key that this server does not know.";
const UNAVAILABLE = "UPSTREAM_UNAVAILABLE: The identity provider's keys cannot be had just now.";
const down: KeyServerFault = (_, response) => response.writeHead(503).end();

let old: KeyPair;
let next: KeyPair;
beforeAll(async () => {
  [old, next] = await Promise.all([keyPair("RS256", "old"), keyPair("ES256", "next")]);
});

describe("the keys of a provider", () => {
  test("are fetched once for many tokens at once, and not again for those that follow", async () => {
    const server = await startKeyServer(old.jwk, next.jwk);
    const bench = authBench({ AUTH_JWKS_URL: server.url });
    const tokens = await Promise.all(
      [old, next].flatMap((pair) => ["a", "b", "c"].map((sub) => pair.sign({ ...claims, sub }))),
    );

    const callers = await Promise.all(tokens.map((token) => bench.admit(token)));
    expect(new Set(callers.map(({ principal }) => principal)).size).toBe(3);
    for (const token of tokens) await bench.admit(token);
    expect(server.asked()).toBe(1);
  });

  test("are fetched anew for a key that is not among them, at most once in thirty seconds", async () => {
    const server = await startKeyServer(old.jwk);
    const bench = authBench({ AUTH_JWKS_URL: server.url });
    await bench.admit(await old.sign(claims));
    server.publish(old.jwk, next.jwk);
    const token = await next.sign(claims);
    expect(await bench.refusal(token)).toBe(UNKNOWN);
    expect(server.asked()).toBe(1);

    bench.setClock(checkedAtS + 30);
    expect(await bench.refusal(token)).toBeNull();
    expect(server.asked()).toBe(2);

    const forged = await old.sign(claims, { kid: "never was" });
    for (let round = 0; round < 5; round += 1) expect(await bench.refusal(forged)).toBe(UNKNOWN);
    expect(server.asked()).toBe(2);
    bench.setClock(checkedAtS + 60);
    await Promise.all(Array.from({ length: 5 }, () => bench.refusal(forged)));
    expect(server.asked()).toBe(3);
  });

  test("that are withdrawn take tokens with them, also those that were believed before", async () => {
    const server = await startKeyServer(old.jwk, next.jwk);
    const bench = authBench({ AUTH_JWKS_URL: server.url });
    const token = await old.sign(claims);
    await bench.admit(token);
    server.publish(next.jwk);

    bench.setClock(checkedAtS + 5 * MINUTE_S);
    // Asked for beside the answer, so that nobody waits for it.
    expect(await bench.refusal(token)).toBeNull();
    await untilItHolds(async () => expect(await bench.refusal(token)).toBe(UNKNOWN));
    expect(await bench.refusal(await next.sign(claims))).toBeNull();
  });

  test("that nobody has asked after for long are not used before it was tried to get newer ones", async () => {
    const server = await startKeyServer(old.jwk);
    const bench = authBench({ AUTH_JWKS_URL: server.url });
    await bench.admit(await old.sign(claims));
    server.publish(next.jwk);

    bench.setClock(checkedAtS + 30 * MINUTE_S);
    expect(await bench.refusal(await old.sign({ ...claims, sub: "new here" }))).toBe(UNKNOWN);
  });

  test("stay in use while the provider does not answer, and the log says that it does not", async () => {
    const server = await startKeyServer(old.jwk);
    const bench = authBench({ AUTH_JWKS_URL: server.url });
    const token = await old.sign(claims);
    await bench.admit(token);
    server.fail(down);

    for (const minutes of [6, 31, 600]) {
      bench.setClock(checkedAtS + minutes * MINUTE_S);
      expect(await bench.refusal(token)).toBeNull();
      expect(await bench.refusal(await old.sign({ ...claims, sub: `after ${minutes}` }))).toBeNull();
      expect(await bench.refusal(await next.sign(claims))).toBe(UNKNOWN);
    }
    expect(bench.logLines.join()).toContain("answered 503");

    server.fail(null);
    server.publish(next.jwk);
    bench.setClock(checkedAtS + 700 * MINUTE_S);
    expect(await bench.refusal(await next.sign(claims))).toBeNull();
    await untilItHolds(() => expect(bench.logLines.at(-1)).toContain("can be had again"));
  });

  test("that were never had are a matter of time: the answer says so, and is another one two seconds later", async () => {
    const server = await startKeyServer(old.jwk);
    server.fail(down);
    const bench = authBench({ AUTH_JWKS_URL: server.url });
    const token = await old.sign(claims);
    for (let round = 0; round < 5; round += 1) expect(await bench.refusal(token)).toBe(UNAVAILABLE);
    await expect(bench.admit(token)).rejects.toMatchObject({ retryable: true, retryAfter: 2 });
    expect(server.asked()).toBe(1);

    server.fail(null);
    bench.setClock(checkedAtS + 2);
    expect(await bench.refusal(token)).toBeNull();
  });

  test("have to be named where several could be meant, and need not where one can", async () => {
    const other = await keyPair("RS256", "other");
    const server = await startKeyServer(old.jwk, other.jwk, next.jwk);
    const bench = authBench({ AUTH_JWKS_URL: server.url });

    expect(await bench.refusal(await next.sign(claims, { kid: undefined }))).toBeNull();
    expect(await bench.refusal(await old.sign(claims, { kid: undefined }))).toBe(
      "UNAUTHENTICATED: The token does not name its key (`kid`), and the identity provider has several.",
    );
  });

  test("are for what they say they are for: not for encryption, and for one algorithm", async () => {
    const server = await startKeyServer({ ...old.jwk, use: "enc" }, { ...next.jwk, key_ops: ["encrypt"] });
    const bench = authBench({ AUTH_JWKS_URL: server.url });
    for (const pair of [old, next]) expect(await bench.refusal(await pair.sign(claims))).toBe(UNKNOWN);

    const pinned = authBench({ AUTH_JWKS_URL: server.url, AUTH_ALGORITHMS: "ES384" });
    expect(await pinned.refusal(await next.sign(claims))).toContain(
      "an algorithm that this server does not take",
    );
  });

  test("that this server cannot read do not spoil those beside them", async () => {
    const strange = [{ kty: "XYZ", kid: "old" }, null, "text", { kid: "old" }] as unknown as KeyPair["jwk"][];
    const server = await startKeyServer(...strange, next.jwk);
    const bench = authBench({ AUTH_JWKS_URL: server.url });

    expect(await bench.refusal(await next.sign(claims))).toBeNull();
    expect(await bench.refusal(await old.sign(claims))).toBe(UNKNOWN);
  });

  test("that are secret are not taken for public ones", async () => {
    const server = await startKeyServer({ kty: "oct", kid: "next", k: "c2VjcmV0", alg: "HS256" });
    const bench = authBench({ AUTH_JWKS_URL: server.url });
    expect(await bench.refusal(await next.sign(claims))).toBe(UNKNOWN);
  });
});

describe("an answer that is no key set", () => {
  test.each<[string, KeyServerFault, RegExp]>([
    [
      "a redirect",
      (_, response) => response.writeHead(302, { location: "/elsewhere" }).end(),
      /^answered 302$/,
    ],
    ["a refusal", (_, response) => response.writeHead(401).end('{"keys":[]}'), /^answered 401$/],
    ["a page", (_, response) => response.end("<html>"), /no JSON Web Key Set/],
    ["another JSON", (_, response) => response.end('{"keys":{}}'), /no JSON Web Key Set/],
    ["null", (_, response) => response.end("null"), /no JSON Web Key Set/],
    ["too much", (_, response) => response.end(Buffer.alloc(300_000, " ")), /tooLarge/],
    ["too many", (_, response) => response.end(`{"keys":[${"{},".repeat(200)}{}]}`), /more than 100 keys/],
    ["a connection that breaks", (request) => request.socket.destroy(), /network/],
    ["half an answer", (_, response) => void response.writeHead(200).write('{"keys":['), /timeout/],
    ["none at all", () => undefined, /timeout/],
  ])("%s is refused within bounds, and asked for once", async (_, fault, words) => {
    const server = await startKeyServer(old.jwk);
    server.fail(fault);
    await expect(readJwks(server.url, { timeoutMs: 200 })).rejects.toThrow(words);
    expect(server.asked()).toBe(1);
  });
});
