import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callbackBody } from "../support/callback-body.js";
import { type GatewayStore, gatewayStores } from "../support/gateway-stores.js";
import { ReceiverClient } from "../support/receiver-client.js";
import { receiverSecret, receiverSettings } from "../support/receiver-settings.js";
import { sendRaw } from "../support/send-raw.js";
import { signCallback } from "../support/sign-callback.js";
import { type Gateway, startGateway } from "../support/start-gateway.js";

const PATIENCE_MS = 90_000;
const NOWHERE = { url: "http://127.0.0.1:9", accessKey: "ak", secretKey: "a-secret-key-of-the-whiteboard" };
const noticeIdOf = (body: string) => (JSON.parse(body) as { noticeId: string }).noticeId;
const channel = () => `room-${randomUUID().slice(0, 8)}`;

describe.each(["embedded", "postgres"] as const)("the receiver, %s store", (kind) => {
  let store: GatewayStore;
  let gateway: Gateway;
  let service: ReceiverClient;
  beforeAll(async () => {
    store = await gatewayStores[kind]();
    const settings = await receiverSettings(`a-newer-secret,${receiverSecret}`);
    gateway = await startGateway(NOWHERE, { ...settings, ...store.settings });
    service = new ReceiverClient(gateway.url);
  }, PATIENCE_MS);
  afterAll(async () => {
    await gateway?.stop();
    await store?.remove();
  }, PATIENCE_MS);

  test("answers a signed callback with 200 and an empty object once it is in the log", async () => {
    const cname = channel();
    const body = callbackBody({ cname });
    const { status, headers, body: answer } = await service.post(body);
    expect([status, answer]).toEqual([200, {}]);
    expect(headers.get("content-type")).toMatch(/^application\/json\b/);
    expect(await service.stored(cname)).toEqual([noticeIdOf(body)]);
  });

  test("takes what is signed with the newer of two secrets as well", async () => {
    const cname = channel();
    const body = callbackBody({ cname });
    expect((await service.post(body, { secret: "a-newer-secret" })).status).toBe(200);
    expect(await service.stored(cname)).toHaveLength(1);
  });

  test.each([
    undefined,
    "text/plain",
    "application/json; charset=utf-8",
    "application/x-www-form-urlencoded",
    "x",
  ])("does not mind the content type %s", async (type) => {
    const body = callbackBody({ cname: channel() });
    expect((await service.post(body, { headers: { "content-type": type } })).status).toBe(200);
  });

  test("answers a repeat and a redundant copy with 200, and has the event once", async () => {
    const cname = channel();
    const body = callbackBody({ cname });
    const later = body.replace(/"notifyMs":\d+/, '"notifyMs":1796555399999');
    const copy = body.replace(noticeIdOf(body), "another-notice");
    for (const one of [body, later, copy, body]) expect((await service.post(one)).status).toBe(200);
    expect(await service.stored(cname)).toEqual([noticeIdOf(body)]);
  });

  test("has events in the order in which they were answered", async () => {
    const cname = channel();
    const bodies = Array.from({ length: 5 }, (_, sequence) => callbackBody({ cname, sequence }));
    for (const body of bodies) await service.post(body);
    expect(await service.stored(cname)).toEqual(bodies.map(noticeIdOf));
  });

  test("takes 300 from 64 senders at once, each once", { timeout: PATIENCE_MS }, async () => {
    const cname = channel();
    const bodies = Array.from({ length: 300 }, (_, sequence) =>
      callbackBody({ cname, eventType: 45, sequence }),
    );
    const waiting = [...bodies, ...bodies.slice(0, 50)];
    const statuses: number[] = [];
    const sender = async () => {
      for (let body = waiting.pop(); body !== undefined; body = waiting.pop()) {
        statuses.push((await service.post(body)).status);
      }
    };
    await Promise.all(Array.from({ length: 64 }, sender));
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect((await service.stored(cname)).sort()).toEqual(bodies.map(noticeIdOf).sort());
  });

  test("passes the health test of Agora's console, with one callback for every event at the same moment", async () => {
    const codes = [
      1, 2, 3, 4, 11, 12, 13, 30, 31, 32, 33, 40, 41, 42, 43, 44, 45, 60, 61, 70, 71, 72, 73, 80, 81, 90, 100,
      1001,
    ];
    const bodies = codes.map((eventType) =>
      JSON.stringify({
        noticeId: randomUUID(),
        productId: 3,
        eventType,
        notifyMs: Date.now(),
        payload: { cname: "test_webhook", uid: "12121212", ...(eventType % 2 === 0 ? { details: {} } : {}) },
      }),
    );
    const answers = await Promise.all(bodies.map((body) => service.post(body)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await service.stored("test_webhook")).sort()).toEqual(bodies.map(noticeIdOf).sort());
  });

  describe("refuses", () => {
    const V2 = "agora-signature-v2";
    const wrongs: readonly [
      string,
      (body: string) => [sent: string, headers: Record<string, string | undefined>],
    ][] = [
      [
        "a changed byte",
        (body) => [body.replace('"sequence":0', '"sequence":1'), signCallback(body, receiverSecret)],
      ],
      ["an empty body", (body) => ["", signCallback(body, receiverSecret)]],
      ["the secret of somebody else", (body) => [body, signCallback(body, "another-secret")]],
      ["missing headers", (body) => [body, { "agora-signature": undefined, [V2]: undefined }]],
      [
        "a truncated signature",
        (body) => [body, { [V2]: signCallback(body, receiverSecret)[V2].slice(0, 40) }],
      ],
      ["upper-case hex", (body) => [body, { [V2]: signCallback(body, receiverSecret)[V2].toUpperCase() }]],
      ["a good first version beside a wrong second one", (body) => [body, { [V2]: "0".repeat(64) }]],
    ];

    test.each(wrongs)("%s with 401, and stores nothing", async (_, forge) => {
      const cname = channel();
      const [sent, headers] = forge(callbackBody({ cname }));
      const answer = await service.post(sent, { headers });
      expect([answer.status, answer.code]).toEqual([401, "BAD_SIGNATURE"]);
      expect(JSON.stringify(answer.body)).not.toContain(receiverSecret);
      expect(await service.stored(cname)).toEqual([]);
    });

    test.each(['{"noticeId":', "[]", "{}", '{"eventType":40,"payload":"x"}'])(
      "signed bytes that are no notification with 400: %s",
      async (body) => {
        const answer = await service.post(body);
        expect([answer.status, answer.code]).toEqual([400, "BAD_REQUEST"]);
      },
    );

    test.each(["GET", "PUT", "PATCH", "DELETE"])("%s with 405 and says what to use", async (method) => {
      const answer = await service.post(callbackBody({ cname: channel() }), { method });
      expect([answer.status, answer.code, answer.headers.get("allow")]).toEqual([405, "BAD_REQUEST", "POST"]);
    });

    test("HEAD with 405", async () => {
      const { status, headers } = await service.post("", { method: "HEAD" });
      expect([status, headers.get("allow")]).toEqual([405, "POST"]);
    });

    const large = JSON.stringify({ eventType: 45, payload: { filler: "x".repeat(262_144) } });

    test("what is too large with 413, whether it says so beforehand", async () => {
      const answer = await service.post(large);
      expect([answer.status, answer.code]).toEqual([413, "BODY_TOO_LARGE"]);
    });

    test("or comes in pieces of unknown number", async () => {
      const head = "POST /webhooks/agora HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n";
      const { text, close } = await sendRaw(
        gateway.url,
        `${head}${large.length.toString(16)}\r\n${large}\r\n0\r\n\r\n`,
        /"requestId"/,
      );
      expect(text()).toMatch(/^HTTP\/1\.1 413 /);
      expect(text()).toContain('"code":"BODY_TOO_LARGE"');
      close();
    });
  });

  test("answers another product's notification with 200 and does not keep it", async () => {
    const cname = channel();
    const body = callbackBody({ cname }).replace('"productId":3', '"productId":1');
    const { status, body: answer } = await service.post(body);
    expect([status, answer]).toEqual([200, {}]);
    expect(await service.stored(cname)).toEqual([]);
  });

  test("keeps a notification with characters that no database keeps, and those that come with it", async () => {
    const cname = channel();
    const odd = callbackBody({ cname, details: { note: "a\0b" } });
    const others = Array.from({ length: 5 }, (_, sequence) => callbackBody({ cname, sequence }));
    const answers = await Promise.all([odd, ...others].map((body) => service.post(body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(await service.stored(cname)).toHaveLength(6);
  });

  test("tells the log of refusals once in a while, without what was sent", () => {
    const lines = gateway.logLines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ msg }) => msg === "a notification was not taken");
    const told = lines.map(({ outcome }) => outcome);
    expect(new Set(told)).toEqual(new Set(["badSignature", "unreadable", "wrongMethod", "tooLarge"]));
    expect(JSON.stringify(lines)).not.toContain("noticeId");
  });
});

test("without a secret the receiver takes nothing and says which setting is missing", async () => {
  const store = await gatewayStores.embedded();
  const gateway = await startGateway(NOWHERE, { ...(await receiverSettings("")), ...store.settings });
  try {
    const answer = await new ReceiverClient(gateway.url).post(callbackBody({ cname: "lesson" }));
    expect([answer.status, answer.code]).toEqual([503, "NOT_CONFIGURED"]);
    expect(JSON.stringify(answer.body)).toContain("AGORA_NOTIFICATION_SECRETS");
  } finally {
    await gateway.stop();
    await store.remove();
  }
});
