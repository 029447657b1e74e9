import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callbackBody } from "../support/callback-body.js";
import { ReceiverClient } from "../support/receiver-client.js";
import { receiverSettings } from "../support/receiver-settings.js";
import { type Gateway, startGateway } from "../support/start-gateway.js";
import { fuzzSeed, propertyRuns } from "./support/fuzz-size.js";

// Whoever holds the secret may send anything, and who does not may send anything as well: what is not a notification is
// refused as what it is, nothing ever fails inside, and the log takes the next real one.

const NOWHERE = { url: "http://127.0.0.1:9", accessKey: "ak", secretKey: "a-secret-key-of-the-whiteboard" };

let gateway: Gateway;
let service: ReceiverClient;

beforeAll(async () => {
  gateway = await startGateway(NOWHERE, await receiverSettings());
  service = new ReceiverClient(gateway.url);
});
afterAll(() => gateway?.stop());

const nasty = fc.constantFrom(
  "",
  "\0",
  "\ud800",
  "x".repeat(3_000),
  "ä".repeat(255),
  "__proto__",
  "'; drop table event_log; --",
  Number.MAX_SAFE_INTEGER,
  -1,
  0.5,
  1e308,
  2 ** 31,
  -(2 ** 31) - 1,
  null,
  true,
  [],
  {},
);
const anything = fc.oneof(nasty, fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>);
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.oneof(value, anything, fc.constant(undefined));

const fileName = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.stringMatching(
    /^(bak\d{1,12}_)?[0-9a-f]{0,33}_[a-z_]{0,70}__uid_s_\d{0,11}__uid_e_(video_)?\d{16,18}\.jpg$/,
  ),
);

/** A notification in which any member may be another than it should, or missing. */
const notification = fc.record(
  {
    noticeId: sometimes(fc.uuid()),
    productId: fc.oneof({ arbitrary: fc.constant(3), weight: 9 }, { arbitrary: anything, weight: 1 }),
    eventType: fc.oneof(
      { arbitrary: fc.constantFrom(1, 2, 3, 11, 12, 31, 40, 41, 42, 45, 70, 81), weight: 9 },
      { arbitrary: anything, weight: 1 },
    ),
    notifyMs: sometimes(fc.nat()),
    sid: anything,
    payload: fc.oneof(
      {
        arbitrary: fc.record(
          {
            cname: sometimes(fc.string({ unit: "binary", maxLength: 80 })),
            uid: sometimes(fc.nat()),
            sid: sometimes(fc.stringMatching(/^[0-9a-f]{32}$/)),
            sequence: sometimes(fc.nat()),
            sendts: sometimes(fc.integer()),
            serviceType: anything,
            details: sometimes(
              fc.record({ fileName, status: anything, msgName: anything }, { requiredKeys: [] }),
            ),
          },
          { requiredKeys: [] },
        ),
        weight: 9,
      },
      { arbitrary: anything, weight: 1 },
    ),
  },
  { requiredKeys: ["eventType"] },
);

const expectSense = (status: number, code: string | undefined, body: unknown) => {
  const unforeseen = gateway.logLines.filter((line) => line.includes('"unexpected error"'));
  expect({ unforeseen, code: code === "INTERNAL" }).toEqual({ unforeseen: [], code: false });
  if (status === 200) expect(body).toEqual({});
  else expect(body).toMatchObject({ errors: [{ extensions: { requestId: expect.any(String) } }] });
};

test(`notifications with anything in any place are taken or refused (FUZZ_SEED=${fuzzSeed})`, async () => {
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(notification, async (sent) => {
      const { status, code, body } = await service.post(JSON.stringify(sent));
      seen.add(status);
      expect([200, 400]).toContain(status);
      expectSense(status, code, body);
    }),
    { numRuns: propertyRuns, seed: fuzzSeed },
  );
  expect(seen).toContain(200);
});

test(`bytes of any kind, signed or not, are refused (FUZZ_SEED=${fuzzSeed})`, async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
    fc.json({ maxDepth: 8 }).map((text) => Buffer.from(text)),
    // A real one that was cut off or changed on the way.
    fc.tuple(fc.nat(200), fc.nat(255)).map(([at, byte]) => {
      const body = Buffer.from(callbackBody({ cname: "cut" }));
      body[at] = byte;
      return body;
    }),
  );
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom("a-secret-of-the-console", "wrong"), async (body, secret) => {
      const { status, code, body: answer } = await service.post(body, { secret });
      expect(secret === "wrong" ? [401] : [200, 400]).toContain(status);
      expectSense(status, code, answer);
    }),
    { numRuns: propertyRuns, seed: fuzzSeed },
  );
});

test(`signatures of any form but the right one are refused (FUZZ_SEED=${fuzzSeed})`, async () => {
  const body = callbackBody({ cname: "signed" });
  const signature = fc.oneof(
    fc.stringMatching(/^[0-9a-f]{40}$/),
    fc.stringMatching(/^[0-9A-Fa-f]{64}$/),
    fc.stringMatching(/^[\x21-\x7e]{0,300}$/),
  );
  await fc.assert(
    fc.asyncProperty(signature, signature, async (v1, v2) => {
      const headers = { "agora-signature": v1, "agora-signature-v2": v2 };
      expect((await service.post(body, { headers })).status).toBe(401);
    }),
    { numRuns: Math.ceil(propertyRuns / 4), seed: fuzzSeed },
  );
  expect(await service.stored("signed")).toEqual([]);
});

test("after all of it a real notification is recorded", async () => {
  const body = callbackBody({ cname: "real" });
  expect((await service.post(body)).status).toBe(200);
  expect(await service.stored("real")).toHaveLength(1);
});
