import { once } from "node:events";
import { connect } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../support/ask.js";
import { type Gateway, startGateway } from "../support/start-gateway.js";
import { openRawSocket } from "../support/streams/raw-socket.js";
import { fuzzSeed, propertyRuns } from "./support/fuzz-size.js";

// What comes in on an open WebSocket or a bare connection, bit by bit: the worst it comes to is that this one connection
// is closed, with a reason the protocol knows.

const NOWHERE = { url: "http://127.0.0.1:9", accessKey: "ak", secretKey: "a-secret-key-of-the-whiteboard" };
const runs = { numRuns: Math.ceil(propertyRuns / 2), seed: fuzzSeed };

let gateway: Gateway;

beforeAll(async () => {
  gateway = await startGateway(NOWHERE, { SOCKET_INIT_MS: "500" });
});
afterAll(() => gateway?.stop());

const unforeseen = () => gateway.logLines.filter((line) => line.includes('"unexpected error"'));
const expectToGoOn = async () => {
  expect(unforeseen()).toEqual([]);
  expect((await ask(gateway.graphqlUrl, "{ __typename }")).data).toEqual({ __typename: "Query" });
};

/** Closes that a server may choose: of RFC 6455, and of graphql-transport-ws. */
const CLOSES = [1000, 1001, 1002, 1003, 1006, 1007, 1008, 1009, 4400, 4401, 4403, 4408, 4409, 4429];

test(`messages of any kind close a socket at worst (FUZZ_SEED=${fuzzSeed})`, async () => {
  const type = fc.constantFrom("connection_init", "ping", "pong", "subscribe", "complete", "next", "x");
  const payload = fc.oneof(
    fc.jsonValue(),
    fc.record(
      {
        query: fc.oneof(
          fc.constantFrom("{ __typename }", "{", "", "subscription { a }"),
          fc.string(),
          fc.jsonValue(),
        ),
        variables: fc.jsonValue(),
        operationName: fc.jsonValue(),
        extensions: fc.jsonValue(),
        authorization: fc.jsonValue(),
      },
      { requiredKeys: [] },
    ),
  );
  const id = fc.oneof(fc.constantFrom("1", "2", "", "x".repeat(300), "__proto__"), fc.jsonValue());
  const message = fc.oneof(
    { arbitrary: fc.record({ type, id, payload }, { requiredKeys: ["type"] }), weight: 8 },
    { arbitrary: fc.oneof(fc.string({ unit: "binary" }), fc.jsonValue()), weight: 1 },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(message, { maxLength: 8 }), fc.boolean(), async (messages, opened) => {
      const { socket, send, closed } = await openRawSocket(gateway.graphqlUrl);
      if (opened) send({ type: "connection_init" });
      for (const each of messages) send(each as object);
      socket.close(1000);
      const { code } = await closed;
      expect(CLOSES).toContain(code);
    }),
    runs,
  );
  await expectToGoOn();
});

test(`frames of any bits close a socket at worst (FUZZ_SEED=${fuzzSeed})`, async () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 64 });
  await fc.assert(
    fc.asyncProperty(bytes, fc.boolean(), async (given, afterUpgrade) => {
      const socket = connect(Number(new URL(gateway.url).port), "127.0.0.1");
      socket.on("error", () => undefined);
      if (afterUpgrade) {
        socket.write(UPGRADE);
        const [head] = (await once(socket, "data")) as [Buffer];
        expect(head.toString("latin1")).toMatch(/^HTTP\/1\.1 101 /);
      }
      socket.resume();
      socket.end(given);
      await once(socket, "close");
    }),
    runs,
  );
  await expectToGoOn();
});

const UPGRADE = [
  "GET /graphql HTTP/1.1",
  "host: localhost",
  "connection: upgrade",
  "upgrade: websocket",
  "sec-websocket-version: 13",
  "sec-websocket-protocol: graphql-transport-ws",
  "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==",
  "\r\n",
].join("\r\n");
