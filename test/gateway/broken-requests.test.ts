import { fastify } from "fastify";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ErrorPresenter } from "../../src/execution/error-presenter.js";
import { answerBrokenRequest } from "../../src/server/answer-broken-request.js";
import { arrivalBounds } from "../../src/server/arrival-bounds.js";
import { askForPicture } from "../support/ask-for-picture.js";
import { sendRaw } from "../support/send-raw.js";
import { silentLog } from "../support/silent-log.js";
import { startWorld, type World } from "../support/start-world.js";

// What is no request, or not yet: every answer has the shape of all errors, and nothing half-sent holds the server up.

let world: World;

beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

const LIVE = "GET /livez HTTP/1.1\r\nhost: x\r\n\r\n";
const POST = "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n";

/** Status, headers in lower case and the errors of a raw answer. */
function read(text: string) {
  const [head = "", body = ""] = text.split("\r\n\r\n");
  return {
    status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]),
    requestId: /^x-request-id: (\S+)$/im.exec(head)?.[1],
    errors: JSON.parse(body).errors,
  };
}

test.each([
  ["no HTTP", "hello\r\n\r\n", 400, "What was sent is not an HTTP request that can be read."],
  [
    "headers without end",
    `GET /livez HTTP/1.1\r\nhost: x\r\nx: ${"x".repeat(20_000)}\r\n\r\n`,
    431,
    "The request's headers are too large.",
  ],
  [
    "a path that is not properly escaped",
    "GET /%zz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n",
    400,
    "The path of the request is not properly escaped.",
  ],
])("%s is answered in the shape of all errors", async (_, bytes, status, message) => {
  const { text } = await sendRaw(world.gateway.url, bytes);
  const answer = read(text());

  expect(answer).toEqual({
    status,
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    errors: [{ message, extensions: { code: "BAD_REQUEST", retryable: false, requestId: answer.requestId } }],
  });
});

test("an OPTIONS that asks nothing is told what it is for", async () => {
  const response = await fetch(world.gateway.graphqlUrl, { method: "OPTIONS" });

  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    errors: [
      { message: expect.stringMatching(/^OPTIONS is for pages/), extensions: { code: "BAD_REQUEST" } },
    ],
  });
});

test.each(["QUERY", "PROPFIND", "DELETE", "TRACE"])("%s is told which methods there are", async (method) => {
  const { text } = await sendRaw(
    world.gateway.url,
    `${method} /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`,
  );

  expect(text()).toMatch(/^allow: GET, POST/im);
  expect(read(text())).toMatchObject({
    status: 405,
    errors: [
      {
        message: `GraphQL is asked with POST, or GET for queries; not with ${method}.`,
        extensions: { code: "BAD_REQUEST", retryable: false },
      },
    ],
  });
});

test("a content type that is none is refused as such", async () => {
  const body = "{}";
  const { text } = await sendRaw(
    world.gateway.url,
    `POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: ;;\r\ncontent-length: 2\r\n\r\n${body}`,
  );

  expect(read(text())).toMatchObject({
    status: 415,
    errors: [{ extensions: { code: "UNSUPPORTED_MEDIA_TYPE" } }],
  });
});

test("rubbish behind a request that is being worked on is not taken for its answer", async () => {
  world.emulator.control.faults.inject({ kind: "hang", operation: "screenshotScene" });
  const query = `mutation { screenshotScene(input: { roomUuid: "${world.room}", width: 1, height: 1 }) { url } }`;
  const body = JSON.stringify({ query });
  const { text } = await sendRaw(
    world.gateway.url,
    `${POST}content-length: ${body.length}\r\n\r\n${body}rubbish\r\n\r\n`,
  );

  expect(text()).toBe("");
});

test.each(["/graphql", "/nowhere"])(
  "an upgrade to %s behind a request that is being worked on is not answered in its place",
  async (path) => {
    world.emulator.control.faults.inject({ kind: "hang", operation: "screenshotScene" });
    const query = `mutation { screenshotScene(input: { roomUuid: "${world.room}", width: 1, height: 1 }) { url } }`;
    const body = JSON.stringify({ query });
    const upgrade =
      `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n` +
      "sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
      "sec-websocket-protocol: graphql-transport-ws\r\n\r\n";
    const { text } = await sendRaw(
      world.gateway.url,
      `${POST}content-length: ${body.length}\r\n\r\n${body}${upgrade}`,
      /HTTP/,
    );

    expect(text()).toBe("");
  },
);

const UPGRADE = "GET /graphql HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n";

test.each([
  ["a key", `${UPGRADE}sec-websocket-version: 13\r\n\r\n`, "Missing or invalid Sec-WebSocket-Key header."],
  [
    "a version that is known",
    `${UPGRADE}sec-websocket-version: 7\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
    "Missing or invalid Sec-WebSocket-Version header.",
  ],
])("an upgrade without %s is answered in the shape of all errors", async (_, bytes, message) => {
  const { text } = await sendRaw(world.gateway.url, bytes);
  const answer = read(text());

  expect(text()).toMatch(/^sec-websocket-version: 13, 8\r$/m);
  expect(answer).toEqual({
    status: 400,
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    errors: [{ message, extensions: { code: "BAD_REQUEST", retryable: false, requestId: answer.requestId } }],
  });
});

test("a POST that offers to speak WebSocket is answered as a POST", async () => {
  const body = JSON.stringify({ query: "{ __typename }" });
  const { text } = await sendRaw(
    world.gateway.url,
    `${POST}connection: upgrade, close\r\nupgrade: websocket\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );

  expect(text()).toMatch(/^HTTP\/1\.1 200 OK.*\{"data":\{"__typename":"Query"\}\}/s);
});

describe("a request that does not arrive in full", () => {
  test("is waited for for 30 s unless told, and Node looks often enough", () => {
    expect(arrivalBounds()).toEqual({
      requestTimeout: 30_000,
      http: { requestTimeout: 30_000, headersTimeout: 30_000, connectionsCheckingInterval: 3_000 },
    });
  });

  test.each([
    ["its body", `${POST}content-length: 100\r\n\r\n{`],
    ["its headers", "POST /graphql HTTP/1.1\r\nhost:"],
  ])("because %s is cut short is told so when the time is over", async (_, bytes) => {
    const presenter = new ErrorPresenter(silentLog, false);
    const app = fastify({
      ...arrivalBounds(100),
      clientErrorHandler: (error, socket) =>
        answerBrokenRequest({ error, socket, answering: false }, presenter),
    });
    app.post("/graphql", () => "never");
    const origin = await app.listen({ port: 0, host: "127.0.0.1" });
    const { text } = await sendRaw(origin, bytes);
    await app.close();

    expect(read(text())).toMatchObject({
      status: 408,
      errors: [
        { message: "The request did not arrive in full in time.", extensions: { code: "BAD_REQUEST" } },
      ],
    });
  });

  test.each([
    ["a body", `${POST}content-length: 100\r\n\r\n{`],
    ["headers", "POST /graphql HTTP/1.1\r\nhost:"],
  ])("does not hold up a stop: half of %s is cut off", async (_, half) => {
    // The answer to what came first shows that the server has the half as well: they arrive together.
    const { ended, text } = await sendRaw(world.gateway.url, LIVE + half, /alive/);
    expect(text()).toContain("alive");

    await world.gateway.stop();
    expect(await ended).toBe(text());
  });

  test("is cut off alone: what has arrived is still answered", async () => {
    world.emulator.control.faults.inject({ kind: "delay", delayMs: 300, operation: "screenshotScene" });
    const { ended } = await sendRaw(world.gateway.url, `${LIVE + POST}content-length: 100\r\n\r\n{`, /alive/);
    const picture = askForPicture(world.gateway.graphqlUrl, { roomUuid: world.room });
    await expect
      .poll(() => world.emulator.control.requests.list("screenshotScene"))
      .toMatchObject([{ status: null }]);

    await world.gateway.stop();
    await ended;
    expect((await picture).errors).toEqual([]);
  });

  test("behind one that is worked on is cut off after that one's answer", async () => {
    world.emulator.control.faults.inject({ kind: "delay", delayMs: 300, operation: "screenshotScene" });
    const query = `mutation { screenshotScene(input: { roomUuid: "${world.room}", width: 1, height: 1 }) { key } }`;
    const body = JSON.stringify({ query });
    const whole = `${POST}content-length: ${body.length}\r\n\r\n${body}`;
    const { ended, text } = await sendRaw(
      world.gateway.url,
      `${LIVE}${whole}${POST}content-length: 100\r\n\r\n{`,
      /alive/,
    );
    await expect
      .poll(() => world.emulator.control.requests.list("screenshotScene"))
      .toMatchObject([{ status: null }]);

    await world.gateway.stop();
    await ended;
    const [, ...answers] = text().split(/(?=HTTP\/1\.1 )/);
    expect(answers.map((answer) => JSON.parse(answer.split("\r\n\r\n")[1] ?? ""))).toEqual([
      { data: { screenshotScene: { key: expect.stringMatching(/\.png$/) } } },
    ]);
  });
});

test.each([
  ["the first", 300, 0],
  ["the second", 0, 300],
])("a stop waits for all answers of a connection, where %s is slow", async (_, ...delays) => {
  for (const delayMs of delays) {
    world.emulator.control.faults.inject({ kind: "delay", delayMs, operation: "screenshotScene" });
  }
  const pictures = [1, 2].map((width) => {
    const input = `{ roomUuid: "${world.room}", width: ${width}, height: 1 }`;
    const body = JSON.stringify({ query: `mutation { screenshotScene(input: ${input}) { key } }` });
    return `${POST}content-length: ${body.length}\r\n\r\n${body}`;
  });
  const { ended, text } = await sendRaw(world.gateway.url, LIVE + pictures.join(""), /alive/);
  await expect
    .poll(() => world.emulator.control.requests.list("screenshotScene").map(({ status }) => status))
    .toEqual(expect.arrayContaining([null, 201]));

  await world.gateway.stop();
  await ended;
  expect(text().match(/HTTP\/1\.1 200 OK/g)).toHaveLength(3);
  expect(text().match(/"data":\{"screenshotScene":/g)).toHaveLength(2);
});
