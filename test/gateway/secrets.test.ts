import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Emulator, startEmulator } from "../../emulator/start-emulator.js";
import { signSdkToken } from "../../src/datasources/whiteboard/sign-token.js";
import { ask } from "../support/ask.js";
import { askForPicture } from "../support/ask-for-picture.js";
import { graphqlLiteral } from "../support/graphql-literal.js";
import { makeToken } from "../support/make-token.js";
import { type Gateway, startGateway } from "../support/start-gateway.js";

// Whatever goes wrong, no token and no key comes out: not in an answer, not in a log that tells everything.

const SECRET_KEY = "local-secret-key";
const NOW = Date.parse("2026-11-21T12:00:00Z");

let emulator: Emulator;
let gateway: Gateway;
let callerToken: string;
/** Everything that was answered, headers included. */
let answers: string;

beforeAll(async () => {
  emulator = await startEmulator({ port: 0, clock: () => NOW });
  callerToken = makeToken(emulator.describe().whiteboard, { kind: "room", uuid: room() });
  gateway = await startGateway(
    emulator.describe().whiteboard,
    { LOG_LEVEL: "trace", WHITEBOARD_DEADLINE_MS: "500" },
    { clock: () => NOW, pause: async () => undefined },
  );
});
afterAll(async () => {
  await gateway.stop();
  await emulator.stop();
});
beforeEach(() => {
  emulator.control.faults.clear();
  answers = "";
});

const room = () => emulator.describe().whiteboard.demoRoom.uuid;

async function note(answer: ReturnType<typeof ask>): Promise<void> {
  const { headers, data, errors } = await answer;
  answers += JSON.stringify({ headers: [...headers], data, errors });
}

function expectNothingLeaked(...secrets: string[]): void {
  expect(answers).not.toBe("");
  expect(gateway.logLines.length).toBeGreaterThan(0);
  for (const secret of [SECRET_KEY, ...secrets]) {
    expect(answers).not.toContain(secret);
    expect(gateway.logLines.join("")).not.toContain(secret);
  }
  // Whoever it belongs to: nothing that still has the shape of a token.
  expect(answers + gateway.logLines.join("")).not.toMatch(/NETLESS(?:SDK|ROOM|TASK)_[\w-]{4,}/);
}

test.each([
  ["message", (token: string) => ({ message: `cannot read ${token}, sorry` })],
  ["headers", (token: string) => ({ message: "no", headers: { "x-request-id": token } })],
  [
    "message, twice and in a URL",
    (token: string) => ({ message: `${token} ${token} https://a/?t=${token}` }),
  ],
])("a service that repeats the caller's token in its %s", async (_, quoting) => {
  emulator.control.faults.inject({ kind: "status", status: 401, ...quoting(callerToken) });
  await note(askForPicture(gateway.graphqlUrl, { roomUuid: room(), token: callerToken }));

  expect(answers).toContain("UPSTREAM_UNAUTHORIZED");
  expect(answers).toContain("[redacted]");
  expectNothingLeaked(callerToken, callerToken.slice("NETLESSROOM_".length));
});

test("a service that repeats a token of somebody else", async () => {
  const foreign = makeToken(emulator.describe().whiteboard, { kind: "room", uuid: "e".repeat(32) });
  emulator.control.faults.inject({ kind: "status", status: 400, message: `not ${foreign} but another` });
  await note(askForPicture(gateway.graphqlUrl, { roomUuid: room() }));

  expectNothingLeaked(foreign);
});

test("a service that repeats the token this server signed", async () => {
  // Every quote of the token's own text: the prefix alone is no secret.
  const { accessKey, secretKey } = emulator.describe().whiteboard;
  const own = signSdkToken({ accessKey, secretKey, role: "1", nonce: "n", expireAt: NOW });
  emulator.control.faults.inject({ kind: "status", status: 500, message: `bad ${own}`, times: 9 });
  await note(askForPicture(gateway.graphqlUrl, { roomUuid: room() }));

  expectNothingLeaked(own);
});

test.each([
  ["as the room", (token: string) => ({ roomUuid: token.slice(0, 64) })],
  ["as the path", (token: string) => ({ roomUuid: room(), path: token })],
  ["as the path of a scene", (token: string) => ({ roomUuid: room(), path: `/${token}` })],
  ["in a list", (token: string) => ({ roomUuid: room(), token: [token] })],
  ["in an object", (token: string) => ({ roomUuid: room(), token: { value: token } })],
  ["as the region", (token: string) => ({ roomUuid: room(), region: token })],
  ["as a width", (token: string) => ({ roomUuid: room(), width: token })],
])("a caller who gives a token %s", async (_, input) => {
  await note(askForPicture(gateway.graphqlUrl, input(callerToken)));

  expect(answers).toContain('"errors":[{');
  expectNothingLeaked(callerToken, callerToken.slice("NETLESSROOM_".length, 64));
});

test.each([
  ["a name", (token: string) => `{ ${token} }`],
  [
    "a literal of the wrong type",
    (token: string) => `mutation { screenshotScene(input: ["${token}"]) { url } }`,
  ],
  ["an enum value", (token: string) => `{ whiteboardRoom(uuid: 1, region: ${token}) { uuid } }`],
  ["a text in a broken document", (token: string) => `{ whiteboardRoom(uuid: "${token}" "${token}") }`],
  ["the name of an operation", (token: string) => `query ${token} { nothing }`],
])("a document that holds a token as %s", async (_, document) => {
  await note(ask(gateway.graphqlUrl, document(callerToken.replaceAll("-", "_"))));

  expect(answers).toContain('"errors":[{');
  expectNothingLeaked(callerToken);
});

/** The secret key of AWS's documentation: of no shape that gives a secret away. */
const KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const storage = { vendor: "AMAZON_S3", bucket: "b", accessKey: "a", secretKey: "s" };

describe.each<[string, Record<string, unknown>, string]>([
  ["a secret key in a list", { storage: { ...storage, secretKey: [KEY] } }, "a list"],
  ["a secret key in an object", { storage: { ...storage, secretKey: { key: KEY } } }, "an object"],
  ["an access key in a list", { storage: { ...storage, accessKey: [KEY] } }, "a list"],
  ["a token in a list", { token: [KEY] }, "a list"],
  ["the secret of an encryption in a list", { decryption: { mode: 1, secret: [KEY] } }, "a list"],
  ["a key in the place of all the storage", { storage: KEY }, "object"],
  ["a list of keys in the place of all the storage", { storage: [KEY] }, "object"],
  ["a key as the kind of storage", { storage: { ...storage, vendor: KEY } }, "a text"],
  ["a key as a uid", { recorderUid: KEY }, "RtcUid"],
  ["a list of keys as a uid", { recorderUid: [KEY] }, "RtcUid"],
  ["a key as an interval", { captureInterval: KEY }, "PositiveInt"],
  ["a key as a mode of encryption", { decryption: { mode: KEY, secret: "s" } }, "a text"],
  ["a key as a moment", { storage: { ...storage, stsExpiration: KEY } }, "DateTime"],
  ["a list of keys as a moment", { storage: { ...storage, stsExpiration: [KEY] } }, "DateTime"],
])("a caller who starts a session with %s", (_, input, said) => {
  const given = { cname: "lesson", ...input };

  test("as a variable is told what was wanted, not what was given", async () => {
    const start =
      "mutation ($input: StartSnapshotSessionInput!) { startSnapshotSession(input: $input) { id } }";
    await note(ask(gateway.graphqlUrl, start, { input: given }));

    expect(answers).toContain('"code":"BAD_USER_INPUT"');
    if (!JSON.stringify(input).startsWith('{"storage":[')) expect(answers).toContain(said);
    expectNothingLeaked("wJalr");
  });

  test("as a literal is told what was wanted, not what was given", async () => {
    const start = `mutation { startSnapshotSession(input: ${graphqlLiteral(given).replace('"AMAZON_S3"', "AMAZON_S3")}) { id } }`;
    await note(ask(gateway.graphqlUrl, start));

    expect(answers).toContain('"code":"BAD_USER_INPUT"');
    expectNothingLeaked("wJalr");
  });
});

test("a key next to a variable that turns out to be null", async () => {
  const start = `mutation ($bucket: String = "b") { startSnapshotSession(input: { cname: "lesson", storage: {
    vendor: AMAZON_S3, bucket: $bucket, accessKey: "a", secretKey: "${KEY}" } }) { id } }`;
  await note(ask(gateway.graphqlUrl, start, { bucket: null }));

  expect(answers).toContain('"code":"BAD_USER_INPUT"');
  expect(answers).toContain("The value does not fit its type once its variables are filled in.");
  expectNothingLeaked("wJalr");
});

test.each([
  `mutation { startSnapshotSession(input: { token "${KEY}" }) { id } }`,
  `mutation { startSnapshotSession(input: { token: """${KEY}""" """${KEY}""" }) { id } }`,
  `mutation ($s: String = ["${KEY}"]) { startSnapshotSession(input: { cname: "c", token: $s }) { id } }`,
  `{ storageProfiles @skip(if: "${KEY}") }`,
])("a key in the document %s", async (document) => {
  await note(ask(gateway.graphqlUrl, document));

  expect(answers).toContain('"errors":[{');
  expectNothingLeaked("wJalr");
});

test("malformed JSON around a token", async () => {
  const response = await fetch(gateway.graphqlUrl, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: `{"query": ${callerToken}}`,
  });
  answers = await response.text();

  expect(response.status).toBe(400);
  expectNothingLeaked(callerToken);
});

test("a token in the address and in a header", async () => {
  const response = await fetch(`${gateway.url}/${callerToken}?token=${callerToken}`, {
    headers: { "x-request-id": callerToken.slice(0, 64), authorization: `Bearer ${callerToken}` },
  });
  answers = (await response.text()) + JSON.stringify([...response.headers]);

  expect(response.status).toBe(404);
  expectNothingLeaked(callerToken, callerToken.slice("NETLESSROOM_".length, 64));
});

test.each(["hang", "reset", "truncate", "html"] as const)("a call that fails by %s", async (kind) => {
  emulator.control.faults.inject({ kind, times: 9 });
  await note(askForPicture(gateway.graphqlUrl, { roomUuid: room(), token: callerToken }));

  expectNothingLeaked(callerToken);
});
