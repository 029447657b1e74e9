import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createAuthenticator } from "../../src/auth/create-authenticator.js";
import { scopes as allScopes } from "../../src/auth/scope.js";
import { parseCallback } from "../../src/callbacks/parse-callback.js";
import { loadConfig } from "../../src/config/load-config.js";
import { buildSnapshotFileName } from "../../src/datasources/cloud-recording/build-snapshot-file-name.js";
import { parseSnapshotFileName } from "../../src/datasources/cloud-recording/parse-snapshot-file-name.js";
import { StillgraphError } from "../../src/errors/stillgraph-error.js";
import { readMessage } from "../../src/transports/websocket/read-message.js";
import { badInputOf } from "../support/bad-input-of.js";
import { silentLog } from "../support/silent-log.js";
import { testCursors } from "../support/test-cursors.js";
import { authSettings, tokenFor } from "../support/token-for.js";
import { fuzzSeed, propertyRuns } from "./support/fuzz-size.js";

// Everything that reads a text somebody else wrote: it gives what it should or refuses, and never fails otherwise.

const runs = { numRuns: propertyRuns * 5, seed: fuzzSeed };
const text = fc.string({ unit: "binary", maxLength: 200 });
const titled = (what: string) => `${what} (FUZZ_SEED=${fuzzSeed})`;

test(titled("a picture's file name is read to what it is written from, or not at all"), () => {
  const name = fc.oneof(
    text,
    fc
      .tuple(
        fc.constantFrom("", "bak0_", "bak1_", "bak00_", "bak9999999999_", "a/b/", "/"),
        fc.stringMatching(/^[0-9a-f]{0,32}$/),
        text,
        fc.oneof(fc.nat(), fc.bigInt()),
        fc.constantFrom("", "video_", "audio_"),
        fc.stringMatching(/^\d{16,18}$/),
        fc.constantFrom("", "x", "\n"),
      )
      .map(
        ([bak, sid, cname, uid, video, utc, rest]) =>
          `${bak}${sid}_${cname}__uid_s_${uid}__uid_e_${video}${utc}.jpg${rest}`,
      ),
  );
  fc.assert(
    fc.property(name, (given) => {
      const parts = parseSnapshotFileName(given);
      if (parts !== null) expect(buildSnapshotFileName(parts)).toBe(given);
    }),
    runs,
  );
});

test(titled("a frame is a message or a reason that quotes nothing of it"), () => {
  const type = fc.constantFrom(
    "connection_init",
    "ping",
    "pong",
    "subscribe",
    "complete",
    "next",
    "__proto__",
  );
  const message = fc.record({ type, id: fc.anything(), payload: fc.anything() }, { requiredKeys: [] });
  const frame = fc.oneof(
    text,
    fc.json(),
    message.map((each) => JSON.stringify(each, (_, value) => (typeof value === "bigint" ? 1 : value))),
  );
  fc.assert(
    fc.property(frame, (given) => {
      const read = readMessage(given);
      if (read.type === "malformed") {
        // What a close frame has room for.
        expect(Buffer.byteLength(read.reason)).toBeLessThanOrEqual(123);
        expect(read.reason).toMatch(/^(?:A|The) [\w ]+$/);
      }
    }),
    runs,
  );
});

test(titled("a notification's body is a callback the database can keep, or is refused"), () => {
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .record({ eventType: fc.nat(99), noticeId: text, sid: fc.jsonValue(), payload: fc.jsonValue() })
      .map((each) => Buffer.from(JSON.stringify(each))),
  );
  fc.assert(
    fc.property(body, (bytes) => {
      const parsed = parseCallback(bytes, new Date(0));
      if (parsed.kind !== "callback") return;
      const { cname, sid, recorderUid, noticeId, sequence, code, sentAt } = parsed.callback;
      for (const name of [cname, sid, recorderUid, noticeId]) {
        expect(name.length).toBeLessThanOrEqual(256);
        expect(name).not.toContain("\0");
        expect(name.isWellFormed()).toBe(true);
      }
      for (const number of [sequence, code]) expect(number | 0).toBe(number);
      expect(sentAt.getUTCFullYear()).toBeLessThanOrEqual(9_999);
    }),
    runs,
  );
});

test(titled("a cursor that was not given out, or was changed by one character, is refused"), () => {
  const { sessions } = testCursors;
  const given = sessions.encode("019aa5e4-0000-7000-8000-00000000abcd");
  const changed = fc
    .tuple(fc.nat(given.length - 1), fc.stringMatching(/^[\w-]$/))
    .map(([at, character]) => given.slice(0, at) + character + given.slice(at + 1))
    .filter((cursor) => cursor !== given);
  const cut = fc.nat(given.length - 1).map((length) => given.slice(0, length));
  fc.assert(
    fc.property(fc.oneof(text, fc.base64String(), changed, cut), (cursor) => {
      expect(badInputOf(() => sessions.decode(cursor))).toMatchObject({ at: "after" });
    }),
    runs,
  );
});

const authenticator = createAuthenticator(loadConfig(authSettings).auth, { log: silentLog, clock: Date.now });

/** The caller a header makes, or the refusal. */
const callerOf = async (authorization: string) => {
  try {
    return await authenticator.authenticate({ authorization, address: "here" });
  } catch (error) {
    if (error instanceof StillgraphError && error.code === "UNAUTHENTICATED") return error;
    throw error;
  }
};

test(titled("a header of any kind is no caller, and no refusal repeats it"), async () => {
  const [head = "", payload = "", signature = ""] = tokenFor().split(".");
  const part = fc.oneof(
    fc.constantFrom(head, payload, signature, ""),
    fc.base64String(),
    fc.json().map((json) => Buffer.from(json).toString("base64url")),
  );
  const joined = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("."));
  const header = fc
    .oneof(
      text,
      joined.map((token) => `Bearer ${token}`),
    )
    .filter((each) => each !== `Bearer ${tokenFor()}`);
  await fc.assert(
    fc.asyncProperty(header, async (authorization) => {
      // `head.payload.signature` by chance.
      fc.pre(!authorization.includes(`${payload}.${signature}`));
      const refused = await callerOf(authorization);
      expect(refused).toBeInstanceOf(StillgraphError);
      const longest = authorization.split(/[\s.]+/).reduce((a, b) => (b.length > a.length ? b : a), "");
      if (longest.length > 12 && refused instanceof Error) expect(refused.message).not.toContain(longest);
    }),
    { ...runs, numRuns: propertyRuns },
  );
});

test(
  titled("claims of any shape, well signed, give rights that hold what they say, or a refusal"),
  async () => {
    const claim = fc.oneof(
      fc.constant(undefined),
      fc.jsonValue({ maxDepth: 2 }),
      fc.array(fc.string()),
      fc.string(),
    );
    const names = [
      "exp",
      "nbf",
      "iat",
      "iss",
      "sub",
      "aud",
      "scope",
      "scp",
      "permissions",
      "rooms",
      "channels",
    ];
    const claims = fc.record(Object.fromEntries(names.map((name) => [name, claim])));
    const inAnHour = Math.floor(Date.now() / 1_000) + 3_600;
    await fc.assert(
      fc.asyncProperty(claims, fc.boolean(), async (given, withEnd) => {
        const caller = await callerOf(`Bearer ${signed(withEnd ? { ...given, exp: inAnHour } : given)}`);
        if (caller instanceof StillgraphError) return;
        const { rights, principal } = caller;
        expect(principal).toMatch(/^[\w-]{43}$/);
        for (const scope of rights.scopes) expect(allScopes).toContain(scope);
        // Whoever restricts a token must not end with one that is not restricted.
        for (const name of ["rooms", "channels"] as const) {
          if (given[name] === undefined) expect(rights[name]).toBeNull();
          else expect(rights[name]).toEqual(expect.any(Array));
        }
      }),
      { ...runs, numRuns: propertyRuns },
    );
  },
);

function signed(payload: unknown): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const body = `${encode({ alg: "HS256" })}.${encode(payload)}`;
  return `${body}.${createHmac("sha256", authSettings.AUTH_JWT_SECRET).update(body).digest("base64url")}`;
}
